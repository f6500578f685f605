UPDATE payments.account_inquiry
   SET state = 'RESPONDED', outcome = :outcome, error_code = CAST(:error AS text), payee_account_id = CAST(:account AS uuid),
       responded_at = CAST(:at AS timestamptz)
 WHERE tenant_id = platform.current_tenant() AND inquiry_id = CAST(:id AS uuid) AND state = 'ACCEPTED'
