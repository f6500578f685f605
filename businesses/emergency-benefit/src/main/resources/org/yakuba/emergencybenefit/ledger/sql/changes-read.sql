UPDATE emergency_benefit.benefit SET changes_read_at = :at WHERE benefit_id = :benefit
