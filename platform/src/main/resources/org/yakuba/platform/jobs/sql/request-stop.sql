UPDATE batch.job_run SET stop_requested = true WHERE run_id = :run AND state = 'RUNNING'
