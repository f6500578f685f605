SELECT a.channel, count(*) AS accepted
  FROM emergency_benefit.application a
 WHERE a.benefit_id = :benefit AND a.status IN ('APPROVED', 'PENDING', 'DECLINED')
 GROUP BY a.channel
 ORDER BY count(*) DESC
