UPDATE platform.gateway_item SET next_try_at = CAST(:now AS timestamptz)
 WHERE tenant_id = platform.current_tenant() AND kind = :kind AND state = 'ACCEPTED' AND receipt_number = ANY (CAST(:receipts AS text[]))
