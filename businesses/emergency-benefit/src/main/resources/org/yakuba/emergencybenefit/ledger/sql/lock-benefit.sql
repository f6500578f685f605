SELECT b.benefit_id FROM emergency_benefit.benefit b WHERE b.benefit_id = :benefit FOR UPDATE
