-- 異動 of the journal as presently known: with the command of the last amendment, cancelled or not.
SELECT j.event_id, j.event_type, j.command_version, j.command::text AS command, j.processed_date, j.recorded_at, j.persons, j.alerts,
       j.entered_by, j.approved_by, j.target,
       EXISTS (SELECT FROM resident_register.event_journal x
                WHERE x.tenant_id = j.tenant_id AND x.target = j.event_id::text AND x.event_type = 'CancellingEvent') AS cancelled,
       a.command_version AS amended_version, a.command::text AS amended_command
  FROM resident_register.event_journal j
  LEFT JOIN LATERAL (
       SELECT x.command_version, x.command
         FROM resident_register.event_journal x
        WHERE x.tenant_id = j.tenant_id AND x.target = j.event_id::text AND x.event_type = 'AmendingEvent'
        ORDER BY x.recorded_at DESC, x.event_id DESC
        LIMIT 1) a ON true
 WHERE j.event_id = ANY (CAST(:events AS uuid[]))
 ORDER BY j.recorded_at, j.event_id
