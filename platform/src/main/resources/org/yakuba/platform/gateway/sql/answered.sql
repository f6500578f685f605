-- Each item is answered once: whoever comes second changes nothing.
UPDATE platform.gateway_item i
   SET state = r.state, error_code = r.error, responded_at = CAST(:at AS timestamptz)
  FROM unnest(CAST(:ids AS uuid[]), CAST(:states AS text[]), CAST(:errors AS text[])) AS r (id, state, error)
 WHERE i.tenant_id = platform.current_tenant() AND i.item_id = r.id AND i.state = 'ACCEPTED'
RETURNING i.item_id
