SELECT EXISTS (SELECT FROM migration.checkpoint WHERE job_no = :job AND phase = 'LOAD')
