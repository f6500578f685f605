SELECT DISTINCT ON (v.tenant_id, v.benefit_id) v.*
  FROM emergency_benefit.benefit_version v
 ORDER BY v.tenant_id, v.benefit_id, v.version_no DESC
