SELECT p.cursor, p.state, p.attempts, p.parked_at, e.*
  FROM platform.linkage_parked p
  JOIN platform.linkage_change c ON c.tenant_id = p.tenant_id AND c.cursor = p.cursor
  JOIN platform.linkage_event e ON e.tenant_id = c.tenant_id AND e.publication_no = c.publication_no
 WHERE p.tenant_id = platform.current_tenant() AND p.consumer = :consumer AND p.publisher = :publisher
   AND p.aggregate_type = :aggregateType AND p.aggregate_id = :aggregateId
 ORDER BY p.cursor
 LIMIT 1
