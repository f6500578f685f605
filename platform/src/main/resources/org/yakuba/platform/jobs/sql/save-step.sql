UPDATE batch.job_step
SET checkpoint = CAST(:checkpoint AS jsonb), counts = CAST(:counts AS jsonb), done = :done, total = :total, error_count = :errors,
  started_at = COALESCE(started_at, now()), updated_at = clock_timestamp(),
  ended_at = CASE WHEN :ended THEN clock_timestamp() END
WHERE run_id = :run AND step = :step
