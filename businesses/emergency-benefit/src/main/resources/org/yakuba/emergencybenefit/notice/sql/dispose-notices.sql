DELETE FROM emergency_benefit.decision_notice n
 USING emergency_benefit.decision d
 WHERE d.tenant_id = n.tenant_id AND d.decision_no = n.decision_no AND d.benefit_id = :benefit
