SELECT q.inquiry_id, q.kind, q.provider_code, i.state, i.requested_by, i.requested_at, i.responded_at, i.error_code, x.result
  FROM child_allowance.information_inquiry q
  JOIN platform.gateway_item i ON i.tenant_id = q.tenant_id AND i.item_id = q.inquiry_id
  LEFT JOIN platform.information_exchange x ON x.tenant_id = q.tenant_id AND x.item_id = q.inquiry_id AND x.act = 'ANSWER'
 WHERE q.tenant_id = platform.current_tenant() AND q.addressee_number = :number
 ORDER BY q.inquiry_id DESC
 LIMIT 50
