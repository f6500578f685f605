DELETE FROM emergency_benefit.application WHERE benefit_id = :benefit
