UPDATE batch.job_run SET state = :state, ended_at = now(), stop_requested = false, message = :message WHERE run_id = :run
