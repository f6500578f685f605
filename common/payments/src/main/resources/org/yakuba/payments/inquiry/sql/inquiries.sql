SELECT inquiry_id, addressee_number, business_id, benefit_id, state, requested_by, requested_at, receipt_number, outcome, error_code,
       responded_at
  FROM payments.account_inquiry
 WHERE tenant_id = platform.current_tenant() AND (CAST(:state AS text) IS NULL OR state = CAST(:state AS text))
 ORDER BY requested_at DESC, inquiry_id
 LIMIT 500
