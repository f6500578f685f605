SELECT sequence FROM platform.audit_anchor
 WHERE tenant_id = platform.current_tenant()
 ORDER BY sequence DESC LIMIT 1
