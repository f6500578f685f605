DELETE FROM emergency_benefit.payment WHERE benefit_id = :benefit
