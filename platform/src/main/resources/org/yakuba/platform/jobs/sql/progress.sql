SELECT COALESCE(sum(done + error_count + CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END), 0)
  + COALESCE(sum(length(checkpoint::text)), 0)
FROM batch.job_step
WHERE run_id = :run
