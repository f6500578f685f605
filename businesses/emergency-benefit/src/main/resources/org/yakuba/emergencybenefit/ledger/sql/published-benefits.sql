SELECT v.*
  FROM (SELECT DISTINCT ON (x.tenant_id, x.benefit_id) x.*
          FROM emergency_benefit.benefit_version x
         WHERE x.approved_at IS NOT NULL
         ORDER BY x.tenant_id, x.benefit_id, x.version_no DESC) v
  JOIN emergency_benefit.benefit b ON b.tenant_id = v.tenant_id AND b.benefit_id = v.benefit_id
 WHERE b.progress_published AND b.disposed_on IS NULL
 ORDER BY v.application_from DESC, v.benefit_id
 LIMIT 20
