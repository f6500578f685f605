SELECT e.publication_no
  FROM platform.linkage_event e
 WHERE e.tenant_id = platform.current_tenant() AND e.publisher = :publisher AND e.aggregate_type = 'snapshot'
   AND e.aggregate_id = :snapshot
