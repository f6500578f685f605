SELECT sequence, entry_hash FROM platform.audit_seal
 WHERE tenant_id = platform.current_tenant()
 ORDER BY sequence DESC LIMIT 1
