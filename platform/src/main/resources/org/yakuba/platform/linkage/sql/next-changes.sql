-- One round trip more than needed is cheaper than a window without an end: at most :limit places of the feed are looked at.
SELECT c.cursor, e.*
  FROM platform.linkage_change c
  JOIN platform.linkage_event e ON e.tenant_id = c.tenant_id AND e.publication_no = c.publication_no
 WHERE c.tenant_id = platform.current_tenant()
   AND c.cursor > :after
   AND c.cursor <= :upTo
   AND e.publisher = :publisher
   AND e.contract = ANY (CAST(:contracts AS text[]))
 ORDER BY c.cursor
