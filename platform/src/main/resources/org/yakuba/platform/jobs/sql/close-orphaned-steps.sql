UPDATE batch.batch_step_execution s
SET status = 'FAILED', exit_code = 'FAILED', end_time = localtimestamp, version = s.version + 1, last_updated = localtimestamp
FROM batch.batch_job_execution_params p
WHERE p.job_execution_id = s.job_execution_id AND p.parameter_name = 'run' AND p.parameter_value = :run
  AND s.status NOT IN ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
