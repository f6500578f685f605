INSERT INTO batch.job_run (job, run_key, parameters, started_by)
VALUES (:job, :key, CAST(:parameters AS jsonb), :startedBy)
ON CONFLICT (tenant_id, job, run_key) DO NOTHING
