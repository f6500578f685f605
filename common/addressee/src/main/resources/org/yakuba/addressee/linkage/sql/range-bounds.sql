SELECT coalesce(before.last_number, '') AS after, r.last_number AS last
FROM addressee.snapshot_range r
LEFT JOIN addressee.snapshot_range before
  ON before.tenant_id = r.tenant_id AND before.snapshot = r.snapshot AND before.range_no = r.range_no - 1
WHERE r.tenant_id = :tenant
  AND r.snapshot = :snapshot
  AND r.range_no = :range
