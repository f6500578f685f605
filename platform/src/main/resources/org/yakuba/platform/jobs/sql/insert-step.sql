INSERT INTO batch.job_step (run_id, ordinal, step) VALUES (:run, :ordinal, :step)
ON CONFLICT (tenant_id, run_id, step) DO UPDATE SET ordinal = excluded.ordinal
