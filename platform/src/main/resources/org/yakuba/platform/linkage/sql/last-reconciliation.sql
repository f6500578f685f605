SELECT *
  FROM platform.linkage_reconciliation
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer
 ORDER BY compared_at DESC
 LIMIT 1
