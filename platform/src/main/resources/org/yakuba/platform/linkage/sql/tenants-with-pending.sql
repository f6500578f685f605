SELECT DISTINCT tenant_id FROM platform.linkage_pending ORDER BY tenant_id
