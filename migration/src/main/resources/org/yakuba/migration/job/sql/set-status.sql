UPDATE migration.job
   SET status = :status, finished_at = CASE WHEN :status = 'RUNNING' THEN NULL ELSE clock_timestamp() END
 WHERE job_no = :job
