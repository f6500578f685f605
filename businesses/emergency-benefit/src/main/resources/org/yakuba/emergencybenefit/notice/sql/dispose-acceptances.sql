DELETE FROM emergency_benefit.acceptance WHERE benefit_id = :benefit
