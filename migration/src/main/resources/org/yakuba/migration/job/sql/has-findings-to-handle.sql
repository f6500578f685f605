SELECT EXISTS (SELECT FROM migration.finding WHERE job_no = :job AND treatment IN ('QUARANTINED', 'REVIEW'))
