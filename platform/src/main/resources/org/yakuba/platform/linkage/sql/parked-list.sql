SELECT p.consumer, p.cursor, p.aggregate_id, p.state, p.cause, p.attempts, p.parked_at, p.next_attempt_at, p.requested_by,
       e.contract, e.event_id,
       (SELECT count(*) FROM platform.linkage_parked b
         WHERE b.tenant_id = p.tenant_id AND b.consumer = p.consumer AND b.publisher = p.publisher
           AND b.aggregate_type = p.aggregate_type AND b.aggregate_id = p.aggregate_id AND b.state = 'BEHIND') AS behind
  FROM platform.linkage_parked p
  JOIN platform.linkage_change c ON c.tenant_id = p.tenant_id AND c.cursor = p.cursor
  JOIN platform.linkage_event e ON e.tenant_id = c.tenant_id AND e.publication_no = c.publication_no
 WHERE p.tenant_id = platform.current_tenant() AND p.state IN ('RETRY', 'DEAD')
 ORDER BY p.cursor, p.consumer
 LIMIT :limit
