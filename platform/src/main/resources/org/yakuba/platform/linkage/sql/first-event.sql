SELECT event_id
  FROM platform.linkage_event
 WHERE tenant_id = platform.current_tenant() AND publisher = :publisher AND aggregate_type = :aggregateType
   AND aggregate_id = :aggregateId AND correlation_id = :correlation
 ORDER BY aggregate_version
 LIMIT 1
