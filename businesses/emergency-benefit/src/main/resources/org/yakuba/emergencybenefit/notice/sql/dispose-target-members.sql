DELETE FROM emergency_benefit.target_member WHERE benefit_id = :benefit
