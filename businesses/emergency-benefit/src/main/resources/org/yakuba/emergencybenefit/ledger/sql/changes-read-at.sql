SELECT b.changes_read_at FROM emergency_benefit.benefit b WHERE b.benefit_id = :benefit
