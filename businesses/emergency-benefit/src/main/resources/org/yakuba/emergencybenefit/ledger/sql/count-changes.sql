SELECT c.treatment, c.kind, count(*) AS persons
  FROM emergency_benefit.target_change c
 WHERE c.benefit_id = :benefit
 GROUP BY c.treatment, c.kind
 ORDER BY c.treatment <> 'OPEN', c.kind
