SELECT a.*, a.known_to = 'infinity' AS present
  FROM payments.payee_account a
 WHERE a.tenant_id = platform.current_tenant() AND a.addressee_number = :addressee
   AND (a.known_to = 'infinity' OR CAST(:history AS boolean))
 ORDER BY a.payee_account_id, a.account_row
