-- Entries that waited for the chain and are gone.
SELECT p.entry_id
  FROM platform.audit_pending p
 WHERE p.tenant_id = platform.current_tenant()
   AND NOT EXISTS (SELECT FROM platform.audit_entry e WHERE e.tenant_id = p.tenant_id AND e.entry_id = p.entry_id)
 ORDER BY p.entry_id
 LIMIT 100
