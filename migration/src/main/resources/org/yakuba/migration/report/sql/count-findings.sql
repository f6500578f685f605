SELECT count(*)
  FROM migration.finding
 WHERE tenant_id = platform.current_tenant() AND job_no = :job
   AND (:rule = '' OR rule = :rule) AND (:treatment = '' OR treatment = :treatment)
