SELECT inquiry_id, receipt_number, addressee_number
  FROM payments.account_inquiry
 WHERE tenant_id = platform.current_tenant() AND state = 'ACCEPTED'
 ORDER BY next_try_at, inquiry_id
 LIMIT 1000
