DELETE FROM emergency_benefit.repayment_receipt p
 USING emergency_benefit.repayment r
 WHERE r.tenant_id = p.tenant_id AND r.repayment_no = p.repayment_no AND r.benefit_id = :benefit
