SELECT e.*
  FROM platform.audit_pending p
  JOIN platform.audit_entry e ON e.tenant_id = p.tenant_id AND e.entry_id = p.entry_id
 WHERE p.tenant_id = platform.current_tenant()
 ORDER BY p.entry_id
 LIMIT :limit
