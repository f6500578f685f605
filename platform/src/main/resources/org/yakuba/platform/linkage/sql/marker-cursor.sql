SELECT c.cursor
  FROM platform.linkage_event e
  JOIN platform.linkage_change c ON c.tenant_id = e.tenant_id AND c.publication_no = e.publication_no
 WHERE e.tenant_id = platform.current_tenant() AND e.publisher = :publisher AND e.aggregate_type = 'snapshot'
   AND e.aggregate_id = :snapshot
