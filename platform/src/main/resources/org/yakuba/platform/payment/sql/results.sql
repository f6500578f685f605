SELECT payment_id, payment_status, reason_code, settled_on, payee_account_id
  FROM platform.transfer_result_row
 WHERE tenant_id = platform.current_tenant() AND report_id = CAST(:report AS uuid)
 ORDER BY payment_id
