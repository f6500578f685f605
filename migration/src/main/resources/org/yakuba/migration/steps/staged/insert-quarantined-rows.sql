INSERT INTO migration.quarantined_row
  (tenant_id, job_no, staged_table, row_no, layout, file_name, line, subject, rules)
SELECT :tenant, :job, :table, s.row_no, :layoutName, m.file_name, s.line, f.subject, f.rules
  FROM staging.layout s
  JOIN (SELECT row_no, left(min(subject), 15) AS subject, string_agg(DISTINCT rule, ' ' ORDER BY rule) AS rules
          FROM staging.found WHERE layout = :table AND treatment = 'QUARANTINED' GROUP BY row_no) f ON f.row_no = s.row_no
  JOIN migration.file m ON m.job_no = :job AND m.file_no = s.file_no
