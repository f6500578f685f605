DELETE FROM emergency_benefit.decision WHERE benefit_id = :benefit
