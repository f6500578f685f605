SELECT b.closed_on FROM emergency_benefit.benefit b WHERE b.benefit_id = :benefit
