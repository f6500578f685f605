SELECT COALESCE(sum(rows), 0) FROM migration.checkpoint WHERE job_no = :job AND phase = :phase AND unit = :unit
