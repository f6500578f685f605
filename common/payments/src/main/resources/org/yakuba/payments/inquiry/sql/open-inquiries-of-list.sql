-- Everybody in a list who wishes it and whose account was not told recently enough.
WITH asked AS (
  SELECT DISTINCT p.addressee_number, p.business_id, p.benefit_id, concat_ws('/', p.addressee_number, p.business_id, p.benefit_id) AS subject_key
    FROM payments.payment p
   WHERE p.tenant_id = platform.current_tenant() AND p.list_id = CAST(:list AS uuid) AND p.status = 'APPROVED' AND p.run_id IS NULL
     AND p.account_state = 'INQUIRE'
), opened AS (
  INSERT INTO platform.gateway_item (kind, subject_key, addressee_number, requested_by, requested_at, next_try_at)
  SELECT 'payments.account', a.subject_key, a.addressee_number, :officer, CAST(:at AS timestamptz), CAST(:at AS timestamptz) FROM asked a
  ON CONFLICT DO NOTHING
  RETURNING item_id, subject_key
)
INSERT INTO payments.account_question (inquiry_id, addressee_number, business_id, benefit_id)
SELECT o.item_id, a.addressee_number, a.business_id, a.benefit_id
  FROM opened o
  JOIN asked a ON a.subject_key = o.subject_key
