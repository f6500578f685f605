DELETE FROM emergency_benefit.batch_member WHERE benefit_id = :benefit
