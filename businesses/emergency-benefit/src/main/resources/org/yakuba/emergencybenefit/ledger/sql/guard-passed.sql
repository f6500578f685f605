DELETE FROM emergency_benefit.intake_guard WHERE guard_key = :key
