INSERT INTO migration.unmapped_character (tenant_id, job_no, code_point, subject, item, occurrences)
SELECT :tenant, :job, c.code_point, COALESCE(left(f.subject, 15), ''), f.item, count(*)
  FROM staging.found f
 CROSS JOIN LATERAL unnest(string_to_array(f.code_points, ' ')) AS c (code_point)
 WHERE f.code_points IS NOT NULL
 GROUP BY c.code_point, f.subject, f.item
