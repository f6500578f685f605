DELETE FROM emergency_benefit.person_fact WHERE benefit_id = :benefit
