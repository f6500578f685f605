DELETE FROM emergency_benefit.bundle WHERE benefit_id = :benefit
