SELECT DISTINCT aggregate_type, aggregate_id
  FROM platform.linkage_parked
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND publisher = :publisher
