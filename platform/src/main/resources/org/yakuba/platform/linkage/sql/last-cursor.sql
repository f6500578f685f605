SELECT COALESCE(max(cursor), 0) FROM platform.linkage_change WHERE tenant_id = platform.current_tenant()
