DELETE FROM emergency_benefit.attachment t
 USING emergency_benefit.application a
 WHERE a.tenant_id = t.tenant_id AND a.application_no = t.application_no AND a.benefit_id = :benefit
