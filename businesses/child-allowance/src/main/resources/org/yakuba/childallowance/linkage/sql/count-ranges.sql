SELECT CAST(count(*) AS integer) FROM child_allowance.snapshot_range
WHERE tenant_id = platform.current_tenant() AND snapshot = :snapshot
