WITH old AS (
  DELETE FROM platform.linkage_reconciliation
   WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND compared_at < CAST(:before AS timestamptz)
)
DELETE FROM platform.linkage_difference
 WHERE tenant_id = platform.current_tenant() AND consumer = :consumer AND compared_at < CAST(:before AS timestamptz)
