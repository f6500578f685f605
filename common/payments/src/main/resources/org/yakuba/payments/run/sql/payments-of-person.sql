SELECT p.payment_id, l.title, l.payment_date, p.amount_yen, p.status, p.payee_account_id
  FROM payments.payment p
  JOIN payments.payment_list l ON l.tenant_id = p.tenant_id AND l.list_id = p.list_id
 WHERE p.tenant_id = platform.current_tenant() AND p.addressee_number = :addressee
 ORDER BY l.payment_date DESC, p.payment_id
 LIMIT 100
