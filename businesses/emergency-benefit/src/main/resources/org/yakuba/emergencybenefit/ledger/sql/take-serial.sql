UPDATE emergency_benefit.benefit SET next_serial = next_serial + 1 WHERE benefit_id = :benefit RETURNING next_serial - 1
