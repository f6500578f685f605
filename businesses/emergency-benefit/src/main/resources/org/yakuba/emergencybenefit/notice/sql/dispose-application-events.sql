DELETE FROM emergency_benefit.application_event e
 USING emergency_benefit.application a
 WHERE a.tenant_id = e.tenant_id AND a.application_no = e.application_no AND a.benefit_id = :benefit
