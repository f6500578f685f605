SELECT r.repayment_no, r.target_no, t.head_name, r.amount, r.reason, r.due_date, r.received_on,
       coalesce((SELECT sum(p.amount) FROM emergency_benefit.repayment_receipt p
                  WHERE p.tenant_id = r.tenant_id AND p.repayment_no = r.repayment_no), 0) AS received
  FROM emergency_benefit.repayment r
  JOIN emergency_benefit.target t ON t.tenant_id = r.tenant_id AND t.benefit_id = r.benefit_id AND t.target_no = r.target_no
 WHERE r.benefit_id = :benefit
 ORDER BY r.repayment_no DESC
 LIMIT :limit
