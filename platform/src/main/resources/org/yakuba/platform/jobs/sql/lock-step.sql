SELECT s.checkpoint, s.counts, s.done, s.total, s.error_count, s.ended_at IS NOT NULL AS ended, r.stop_requested
FROM batch.job_step s
JOIN batch.job_run r ON r.tenant_id = s.tenant_id AND r.run_id = s.run_id
WHERE s.run_id = :run AND s.step = :step
FOR UPDATE OF s
