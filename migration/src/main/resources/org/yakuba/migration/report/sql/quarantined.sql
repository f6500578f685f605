SELECT layout, file_name, line, subject, rules
  FROM migration.quarantined_row
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
 ORDER BY staged_table, row_no
 LIMIT :limit OFFSET :offset
