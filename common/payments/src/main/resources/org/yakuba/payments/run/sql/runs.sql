SELECT run_id, run_no, title, transaction_date, requester_id, type_code, row_count, total_amount_yen, excluded_count, input_hash, state,
       made_by, made_at, closed_by, closed_at
  FROM payments.transfer_run
 WHERE tenant_id = platform.current_tenant()
 ORDER BY run_no DESC
 LIMIT :limit
