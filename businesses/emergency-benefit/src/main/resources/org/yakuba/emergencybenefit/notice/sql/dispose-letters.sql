DELETE FROM emergency_benefit.letter WHERE benefit_id = :benefit
