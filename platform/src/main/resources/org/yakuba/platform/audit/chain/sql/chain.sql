-- The chain in its order, each link with its entry; entry columns are null where an entry is missing.
SELECT s.sequence, s.entry_id AS sealed_entry_id, s.entry_hash, e.*
  FROM platform.audit_seal s
  LEFT JOIN platform.audit_entry e ON e.tenant_id = s.tenant_id AND e.entry_id = s.entry_id
 WHERE s.tenant_id = platform.current_tenant()
 ORDER BY s.sequence
