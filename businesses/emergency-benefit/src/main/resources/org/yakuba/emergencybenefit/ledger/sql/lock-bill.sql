SELECT r.benefit_id FROM emergency_benefit.repayment r WHERE r.repayment_no = :repayment FOR UPDATE
