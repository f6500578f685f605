DELETE FROM migration.file WHERE job_no = :job
