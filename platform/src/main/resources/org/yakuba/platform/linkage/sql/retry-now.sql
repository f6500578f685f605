UPDATE platform.linkage_parked SET next_attempt_at = CAST(:now AS timestamptz)
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND cursor = :cursor AND state = 'RETRY'
