WITH sealed AS (
  INSERT INTO platform.audit_seal (sequence, entry_id, entry_hash)
  SELECT s.sequence, s.entry_id, s.entry_hash
    FROM unnest(CAST(:sequences AS bigint[]), CAST(:entries AS uuid[]), CAST(:hashes AS bytea[]))
      AS s (sequence, entry_id, entry_hash)
  RETURNING entry_id
)
DELETE FROM platform.audit_pending p USING sealed
 WHERE p.tenant_id = platform.current_tenant() AND p.entry_id = sealed.entry_id
