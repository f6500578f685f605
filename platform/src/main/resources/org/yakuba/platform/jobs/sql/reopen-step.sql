UPDATE batch.job_step
SET checkpoint = '{}', counts = '{}', done = 0, total = NULL, error_count = 0, ended_at = NULL
WHERE run_id = :run AND step = :step
