SELECT file_name, layout, declared_rows, counted_rows
  FROM migration.file
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
 ORDER BY file_no
