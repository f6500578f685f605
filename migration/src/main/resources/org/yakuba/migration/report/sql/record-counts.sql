SELECT layout, declared, in_file, quarantined, unchanged, loaded
  FROM migration.record_count
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
 ORDER BY layout
