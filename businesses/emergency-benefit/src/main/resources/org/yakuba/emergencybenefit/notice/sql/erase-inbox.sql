DELETE FROM emergency_benefit.inbox WHERE benefit_id = :benefit
