SELECT count(*) FROM migration.quarantined_row
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
