-- The second officer is another one (IDN-E05).
UPDATE platform.linkage_parked
   SET state = 'RETRY', requested_by = NULL, attempts = 0, parked_at = CAST(:now AS timestamptz), next_attempt_at = CAST(:now AS timestamptz)
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND cursor = :cursor AND state = 'DEAD' AND requested_by <> :officer
