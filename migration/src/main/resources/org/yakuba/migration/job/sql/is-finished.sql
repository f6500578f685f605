SELECT EXISTS (SELECT FROM migration.checkpoint
                WHERE job_no = :job AND phase = :phase AND unit = :unit AND range_no = :range)
