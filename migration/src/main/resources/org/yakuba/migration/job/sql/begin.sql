INSERT INTO migration.checkpoint (tenant_id, job_no, phase, unit, range_no, rows, started_at)
VALUES (:tenant, :job, :phase, :unit, 0, 0, clock_timestamp())
ON CONFLICT (tenant_id, job_no, phase, unit, range_no) DO UPDATE SET rows = 0, started_at = clock_timestamp()
