UPDATE batch.job_run SET state = 'RUNNING', ended_at = NULL, stop_requested = false, message = '' WHERE run_id = :run
