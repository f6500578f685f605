-- Entries that are neither in the chain nor waiting for it.
SELECT e.entry_id
  FROM platform.audit_entry e
 WHERE e.tenant_id = platform.current_tenant()
   AND NOT EXISTS (SELECT FROM platform.audit_seal s WHERE s.tenant_id = e.tenant_id AND s.entry_id = e.entry_id)
   AND NOT EXISTS (SELECT FROM platform.audit_pending p WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.entry_id)
 ORDER BY e.entry_id
 LIMIT 100
