INSERT INTO migration.finding
  (tenant_id, job_no, finding_no, file_name, line, layout, item, value, guarded, rule, treatment, subject, message)
SELECT :tenant, :job,
       row_number() OVER (ORDER BY f.file_no, f.line, f.rule, f.item, f.treatment, f.message, f.value),
       m.file_name, f.line, m.layout, NULLIF(f.item, ''), f.value,
       (f.layout || ':' || f.item) = ANY (:guarded)
         AND (f.subject IS NULL OR EXISTS (SELECT FROM staging.protected p WHERE p.subject = f.subject)),
       f.rule, f.treatment, left(f.subject, 15), f.message
  FROM staging.found f
  JOIN migration.file m ON m.job_no = :job AND m.file_no = f.file_no
