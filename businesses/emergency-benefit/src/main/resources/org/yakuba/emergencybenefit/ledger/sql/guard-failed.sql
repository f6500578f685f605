INSERT INTO emergency_benefit.intake_guard AS g (guard_key, failures, last_failed_at, locked_until)
VALUES (:key, 1, :at, '-infinity')
ON CONFLICT (tenant_id, guard_key) DO UPDATE
   SET failures = CASE WHEN g.last_failed_at < :since OR g.locked_until > '-infinity' THEN 1 ELSE g.failures + 1 END,
       locked_until = CASE WHEN NOT (g.last_failed_at < :since OR g.locked_until > '-infinity') AND g.failures + 1 >= :most
                           THEN :until::timestamptz ELSE '-infinity' END,
       last_failed_at = :at
