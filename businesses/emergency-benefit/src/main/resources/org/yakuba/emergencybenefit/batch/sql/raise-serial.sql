UPDATE emergency_benefit.benefit SET next_serial = :serial WHERE benefit_id = :benefit AND next_serial < :serial
