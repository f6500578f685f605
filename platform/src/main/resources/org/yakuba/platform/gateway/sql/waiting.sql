SELECT item_id, receipt_number, addressee_number, requested_by, requested_at
  FROM platform.gateway_item
 WHERE tenant_id = platform.current_tenant() AND kind = :kind AND state = 'ACCEPTED'
 ORDER BY next_try_at, item_id
 LIMIT 1000
