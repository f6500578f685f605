SELECT o.outcome, count(*) AS persons
  FROM emergency_benefit.extract_outcome o
 WHERE o.extraction_id = :extraction
 GROUP BY o.outcome
 ORDER BY count(*) DESC
