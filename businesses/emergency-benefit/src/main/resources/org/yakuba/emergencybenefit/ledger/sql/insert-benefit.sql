INSERT INTO emergency_benefit.benefit (benefit_id) VALUES (:benefit)
