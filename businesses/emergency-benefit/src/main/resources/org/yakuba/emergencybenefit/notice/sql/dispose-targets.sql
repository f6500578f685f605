DELETE FROM emergency_benefit.target WHERE benefit_id = :benefit
