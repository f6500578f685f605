UPDATE emergency_benefit.benefit SET closed_on = :today, keep_until = :keepUntil WHERE benefit_id = :benefit AND closed_on IS NULL
