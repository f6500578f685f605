INSERT INTO migration.record_count (tenant_id, job_no, layout, staged_table, declared, in_file, quarantined, unchanged)
SELECT :tenant, :job, :layoutName, :table,
       (SELECT COALESCE(sum(m.declared_rows), 0) FROM migration.file m WHERE m.job_no = :job AND m.staged_table = :table),
       (SELECT count(*) FROM staging.layout),
       (SELECT count(*) FROM migration.quarantined_row q WHERE q.job_no = :job AND q.staged_table = :table),
       (SELECT count(*) FROM migration.unchanged_row u WHERE u.job_no = :job AND u.staged_table = :table)
