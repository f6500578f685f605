SELECT c.cursor, e.*
  FROM platform.linkage_change c
  JOIN platform.linkage_event e ON e.tenant_id = c.tenant_id AND e.publication_no = c.publication_no
 WHERE c.tenant_id = platform.current_tenant()
   AND c.cursor > :after
   AND c.cursor <= :upTo
   AND NOT e.confidential
   AND (e.publisher, e.contract) IN (SELECT * FROM unnest(CAST(:publishers AS text[]), CAST(:contracts AS text[])))
 ORDER BY c.cursor
 LIMIT :limit
