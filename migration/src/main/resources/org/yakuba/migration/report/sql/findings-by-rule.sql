SELECT rule, treatment, max(message) AS message, count(*) AS findings
  FROM migration.finding
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
 GROUP BY rule, treatment
 ORDER BY rule, treatment
