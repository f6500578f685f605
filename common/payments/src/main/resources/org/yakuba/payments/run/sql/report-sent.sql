INSERT INTO platform.transfer_result_row (report_id, payment_id, payment_status, payee_account_id)
SELECT CAST(:report AS uuid), payment_id, 'SENT', payee_account_id
  FROM payments.payment
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid) AND list_id = CAST(:list AS uuid) AND status = 'SENT'
