SELECT m.application_no, m.target_no, t.head_name, m.amount, a.channel, m.sample_result
  FROM emergency_benefit.batch_member m
  JOIN emergency_benefit.target t ON t.tenant_id = m.tenant_id AND t.benefit_id = m.benefit_id AND t.target_no = m.target_no
  JOIN emergency_benefit.application a ON a.tenant_id = m.tenant_id AND a.application_no = m.application_no
 WHERE m.batch_id = :batch AND m.sampled
 ORDER BY m.sample_result NULLS FIRST, m.application_no
 LIMIT :limit
