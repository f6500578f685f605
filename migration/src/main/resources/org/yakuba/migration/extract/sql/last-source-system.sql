SELECT source_system FROM migration.job WHERE source_system <> '' ORDER BY job_no DESC LIMIT 1
