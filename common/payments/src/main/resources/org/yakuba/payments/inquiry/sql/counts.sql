SELECT state, outcome, count(*) AS row_count
  FROM payments.account_inquiry
 WHERE tenant_id = platform.current_tenant()
 GROUP BY state, outcome
 ORDER BY state, outcome
