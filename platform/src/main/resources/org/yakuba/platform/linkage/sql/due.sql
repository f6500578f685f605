SELECT DISTINCT consumer, publisher, aggregate_type, aggregate_id
  FROM platform.linkage_parked
 WHERE tenant_id = platform.current_tenant() AND state = 'RETRY' AND next_attempt_at <= CAST(:now AS timestamptz)
 ORDER BY consumer, publisher, aggregate_type, aggregate_id
