-- Receipts are kept once: a file that was answered twice changes nothing the second time.
UPDATE platform.gateway_item i
   SET state = CASE WHEN r.receipt IS NULL THEN 'FAILED' ELSE 'ACCEPTED' END, receipt_number = r.receipt, error_code = r.error,
       responded_at = CASE WHEN r.receipt IS NULL THEN CAST(:at AS timestamptz) END, next_try_at = CAST(:at AS timestamptz)
  FROM unnest(CAST(:ids AS uuid[]), CAST(:receipts AS text[]), CAST(:errors AS text[])) AS r (id, receipt, error)
 WHERE i.tenant_id = platform.current_tenant() AND i.item_id = r.id AND i.state = 'REQUESTED'
RETURNING i.item_id
