SELECT last_number
FROM addressee.snapshot_range
WHERE tenant_id = :tenant
  AND snapshot = :snapshot
  AND range_no = :range - 1
