INSERT INTO addressee.snapshot_range (tenant_id, snapshot, range_no, last_number)
VALUES (:tenant, :snapshot, :range, :last)
ON CONFLICT DO NOTHING
