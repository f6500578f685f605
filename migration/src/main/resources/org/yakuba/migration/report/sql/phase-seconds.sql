SELECT phase, sum(rows) AS rows, extract(epoch FROM sum(finished_at - started_at))::bigint AS seconds
  FROM migration.checkpoint
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
 GROUP BY phase
