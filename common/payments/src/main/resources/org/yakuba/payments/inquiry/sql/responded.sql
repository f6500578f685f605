UPDATE payments.account_question
   SET outcome = :outcome, payee_account_id = CAST(:account AS uuid)
 WHERE tenant_id = platform.current_tenant() AND inquiry_id = CAST(:id AS uuid)
