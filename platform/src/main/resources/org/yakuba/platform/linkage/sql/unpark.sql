DELETE FROM platform.linkage_parked
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND cursor = :cursor
