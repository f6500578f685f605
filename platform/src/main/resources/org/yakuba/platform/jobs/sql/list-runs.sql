SELECT run_id, job, run_key, parameters, started_by, started_at, ended_at, state, message
FROM batch.job_run
WHERE CAST(:run AS uuid) IS NULL OR run_id = CAST(:run AS uuid)
ORDER BY run_id DESC
LIMIT :limit
