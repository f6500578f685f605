SELECT d.key, d.subject, d.kind
  FROM platform.linkage_difference d
 WHERE d.tenant_id = platform.current_tenant() AND d.consumer = :consumer
   AND d.compared_at = (SELECT max(r.compared_at) FROM platform.linkage_reconciliation r
                         WHERE r.tenant_id = d.tenant_id AND r.consumer = d.consumer)
 ORDER BY d.key
 LIMIT :limit
