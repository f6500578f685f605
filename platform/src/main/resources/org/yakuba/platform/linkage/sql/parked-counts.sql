SELECT consumer, state, count(*) AS events
  FROM platform.linkage_parked
 WHERE tenant_id = platform.current_tenant()
 GROUP BY consumer, state
