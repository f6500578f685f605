DELETE FROM emergency_benefit.letter_event WHERE benefit_id = :benefit
