SELECT DISTINCT tenant_id FROM platform.audit_pending ORDER BY tenant_id
