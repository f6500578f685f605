SELECT m.pattern, count(*) AS persons, sum(m.amount) AS amount
  FROM emergency_benefit.decision d
  JOIN emergency_benefit.target_member m ON m.tenant_id = d.tenant_id AND m.benefit_id = d.benefit_id AND m.target_no = d.target_no
 WHERE d.benefit_id = :benefit AND d.kind = 'GRANTED' AND d.cancelled_at = 'infinity' AND m.pattern IS NOT NULL
 GROUP BY m.pattern
 ORDER BY m.pattern
