WITH settled AS (
  UPDATE payments.payment SET status = 'PAID'
   WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid) AND list_id = CAST(:list AS uuid) AND status = 'SENT'
  RETURNING payment_id, payee_account_id
)
INSERT INTO platform.transfer_result_row (report_id, payment_id, payment_status, settled_on, payee_account_id)
SELECT CAST(:report AS uuid), payment_id, 'PAID', CAST(:day AS date), payee_account_id FROM settled
