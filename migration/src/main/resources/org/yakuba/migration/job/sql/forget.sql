DELETE FROM migration.checkpoint WHERE job_no = :job AND phase = :phase
