SELECT kind, title, label, expected, actual
  FROM migration.reconciliation
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
 ORDER BY place
