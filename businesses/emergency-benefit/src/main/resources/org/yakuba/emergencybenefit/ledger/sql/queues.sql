SELECT a.reason, count(*) AS waiting, count(*) FILTER (WHERE a.assigned_to IS NULL) AS unassigned
  FROM emergency_benefit.application a
 WHERE a.benefit_id = :benefit AND a.status = 'PENDING'
 GROUP BY a.reason
 ORDER BY count(*) DESC
