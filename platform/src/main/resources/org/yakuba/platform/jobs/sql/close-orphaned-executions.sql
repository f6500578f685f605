UPDATE batch.batch_job_execution e
SET status = 'FAILED', exit_code = 'FAILED', end_time = localtimestamp, version = e.version + 1, last_updated = localtimestamp
FROM batch.batch_job_execution_params p
WHERE p.job_execution_id = e.job_execution_id AND p.parameter_name = 'run' AND p.parameter_value = :run
  AND (e.status NOT IN ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED') OR e.end_time IS NULL)
