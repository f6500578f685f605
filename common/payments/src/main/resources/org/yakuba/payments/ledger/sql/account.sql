SELECT a.*, true AS present
  FROM payments.payee_account a
 WHERE a.tenant_id = platform.current_tenant() AND a.payee_account_id = CAST(:id AS uuid) AND a.known_to = 'infinity'
   FOR UPDATE
