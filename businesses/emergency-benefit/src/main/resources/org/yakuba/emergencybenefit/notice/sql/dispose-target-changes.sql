DELETE FROM emergency_benefit.target_change WHERE benefit_id = :benefit
