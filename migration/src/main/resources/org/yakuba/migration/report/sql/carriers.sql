SELECT code_point, subject, item, occurrences
  FROM migration.unmapped_character
 WHERE tenant_id = platform.current_tenant() AND job_no = :job AND (:code = '' OR code_point = :code)
 ORDER BY code_point, subject, item
 LIMIT :limit OFFSET :offset
