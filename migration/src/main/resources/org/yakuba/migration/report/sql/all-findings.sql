SELECT file_name, line, item, value, guarded, rule, treatment, subject, message
  FROM migration.finding
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
 ORDER BY finding_no
