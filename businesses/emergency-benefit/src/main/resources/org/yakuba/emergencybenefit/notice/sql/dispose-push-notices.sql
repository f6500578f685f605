DELETE FROM emergency_benefit.push_notice WHERE benefit_id = :benefit
