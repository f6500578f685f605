INSERT INTO platform.work_item (business, kind, natural_key, addressee_number, title, detail)
SELECT i.business, i.kind, i.natural_key, i.addressee_number, i.title, i.detail
FROM jsonb_to_recordset(CAST(:items AS jsonb))
  AS i (business text, kind text, natural_key text, addressee_number text, title text, detail jsonb)
ON CONFLICT (tenant_id, business, kind, natural_key) DO NOTHING
