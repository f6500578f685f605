SELECT NOT EXISTS (SELECT FROM migration.reconciliation WHERE job_no = :job AND expected <> actual)
