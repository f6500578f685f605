SELECT kind, count(*) AS payments, sum(amount_yen) AS amount_yen
  FROM child_allowance.planned_deduction
 WHERE run_id = :run
 GROUP BY kind
 ORDER BY kind
