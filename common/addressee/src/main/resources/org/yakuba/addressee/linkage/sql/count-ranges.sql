SELECT count(*)
FROM addressee.snapshot_range
WHERE tenant_id = :tenant
  AND snapshot = :snapshot
