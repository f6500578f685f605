DELETE FROM emergency_benefit.target_request WHERE benefit_id = :benefit
