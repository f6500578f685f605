SELECT EXISTS (SELECT FROM emergency_benefit.intake_guard g WHERE g.guard_key = ANY (:keys) AND g.locked_until > :at)
