SELECT run_id FROM batch.job_run WHERE job = :job AND run_key = :key
