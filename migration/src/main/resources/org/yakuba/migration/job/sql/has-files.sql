SELECT EXISTS (SELECT FROM migration.file WHERE job_no = :job)
