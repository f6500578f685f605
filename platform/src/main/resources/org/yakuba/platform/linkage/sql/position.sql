SELECT cursor FROM platform.linkage_position WHERE tenant_id = platform.current_tenant() AND consumer = :consumer
