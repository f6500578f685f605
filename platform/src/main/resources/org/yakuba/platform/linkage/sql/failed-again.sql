UPDATE platform.linkage_parked
   SET state = :state, cause = :cause, attempts = attempts + 1, next_attempt_at = CAST(:next AS timestamptz), requested_by = NULL,
       parked_at = CASE WHEN state = 'BEHIND' THEN CAST(:now AS timestamptz) ELSE parked_at END
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND cursor = :cursor
