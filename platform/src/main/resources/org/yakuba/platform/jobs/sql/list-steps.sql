SELECT s.run_id, s.step, s.done, s.total, s.error_count, s.counts, s.started_at, s.ended_at
FROM batch.job_step s
WHERE s.run_id IN (
  SELECT run_id FROM batch.job_run
  WHERE CAST(:run AS uuid) IS NULL OR run_id = CAST(:run AS uuid)
  ORDER BY run_id DESC
  LIMIT :limit)
ORDER BY s.run_id DESC, s.ordinal
