SELECT kind, count(*) AS payments, sum(gross_yen) AS gross_yen
  FROM child_allowance.planned_payment
 WHERE run_id = :run
 GROUP BY kind
 ORDER BY kind
