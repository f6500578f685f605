DELETE FROM emergency_benefit.extract_person x
 USING emergency_benefit.extraction e
 WHERE e.tenant_id = x.tenant_id AND e.extraction_id = x.extraction_id AND e.benefit_id = :benefit
