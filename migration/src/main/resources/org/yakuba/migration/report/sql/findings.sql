SELECT file_name, line, item, value, guarded, rule, treatment, subject, message
  FROM migration.finding
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
   AND (:rule = '' OR rule = :rule) AND (:treatment = '' OR treatment = :treatment)
 ORDER BY finding_no
 LIMIT :limit OFFSET :offset
