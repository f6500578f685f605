INSERT INTO migration.checkpoint (tenant_id, job_no, phase, unit, range_no, rows, started_at)
VALUES (:tenant, :job, :phase, :unit, :range, 0, clock_timestamp())
ON CONFLICT (tenant_id, job_no, phase, unit, range_no) DO NOTHING
