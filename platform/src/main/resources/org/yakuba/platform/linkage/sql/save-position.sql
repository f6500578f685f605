UPDATE platform.linkage_position SET cursor = :cursor
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND cursor < :cursor
