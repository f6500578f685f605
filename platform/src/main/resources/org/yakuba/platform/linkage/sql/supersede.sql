DELETE FROM platform.linkage_parked
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND publisher = :publisher AND cursor < :cursor
