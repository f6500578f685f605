WITH opened AS (
  INSERT INTO platform.gateway_item (kind, subject_key, addressee_number, requested_by, requested_at, next_try_at)
  VALUES (:channel, concat_ws('/', CAST(:number AS text), CAST(:provider AS text)), :number, :officer, CAST(:at AS timestamptz),
          CAST(:at AS timestamptz))
  ON CONFLICT DO NOTHING
  RETURNING item_id
)
INSERT INTO child_allowance.information_inquiry (inquiry_id, kind, addressee_number, filing_id, recipient_id, provider_code, period_from,
  period_to)
SELECT o.item_id, :kind, :number, CAST(:filing AS uuid),
       (SELECT min(r.recipient_id) FROM child_allowance.recipient r
         WHERE r.tenant_id = platform.current_tenant() AND r.certification_number = CAST(:certification AS text)),
       :provider, CAST(:from AS date), CAST(:to AS date)
  FROM opened o
