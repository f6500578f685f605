SELECT r.amount - coalesce((SELECT sum(p.amount) FROM emergency_benefit.repayment_receipt p
                             WHERE p.tenant_id = r.tenant_id AND p.repayment_no = r.repayment_no), 0) AS rest
  FROM emergency_benefit.repayment r
 WHERE r.benefit_id = :benefit AND r.repayment_no = :repayment
   FOR UPDATE OF r
