UPDATE migration.checkpoint SET rows = :rows, finished_at = clock_timestamp()
 WHERE job_no = :job AND phase = :phase AND unit = :unit AND range_no = :range
