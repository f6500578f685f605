SELECT status, count(*) AS row_count, sum(amount_yen) AS total_amount_yen
  FROM payments.payment
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid)
 GROUP BY status
 ORDER BY status
