SELECT count(*) AS waiting, min(e.recorded_at) AS oldest
  FROM platform.linkage_change c
  JOIN platform.linkage_event e ON e.tenant_id = c.tenant_id AND e.publication_no = c.publication_no
 WHERE c.tenant_id = platform.current_tenant()
   AND c.cursor > COALESCE((SELECT cursor FROM platform.linkage_position p
                             WHERE p.tenant_id = c.tenant_id AND p.consumer = :consumer), 0)
   AND e.publisher = :publisher
   AND e.contract = ANY (CAST(:contracts AS text[]))
