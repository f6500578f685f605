SELECT sequence, entry_hash, signed_at, signature FROM platform.audit_anchor
 WHERE tenant_id = platform.current_tenant()
 ORDER BY sequence
