WITH opened AS (
  INSERT INTO platform.gateway_item (kind, subject_key, addressee_number, requested_by, requested_at, next_try_at)
  VALUES ('payments.account', concat_ws('/', CAST(:addressee AS text), CAST(:business AS text), CAST(:benefit AS text)), :addressee, :officer, CAST(:at AS timestamptz),
          CAST(:at AS timestamptz))
  ON CONFLICT DO NOTHING
  RETURNING item_id, addressee_number
)
INSERT INTO payments.account_question (inquiry_id, addressee_number, business_id, benefit_id)
SELECT item_id, addressee_number, CAST(:business AS text), CAST(:benefit AS text) FROM opened
