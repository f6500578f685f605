DELETE FROM migration.finding WHERE job_no = :job
