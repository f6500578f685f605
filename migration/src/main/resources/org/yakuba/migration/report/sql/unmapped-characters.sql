SELECT code_point, count(DISTINCT subject) AS persons, sum(occurrences) AS occurrences,
       array_agg(DISTINCT item ORDER BY item) AS items
  FROM migration.unmapped_character
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
 GROUP BY code_point
 ORDER BY code_point
