-- The row that was known ends, and its successor begins at the same moment.
WITH ended AS (
  UPDATE payments.payee_account SET known_to = CAST(:at AS timestamptz)
   WHERE tenant_id = platform.current_tenant() AND payee_account_id = CAST(:id AS uuid) AND known_to = 'infinity'
  RETURNING *
)
INSERT INTO payments.payee_account
  (payee_account_id, addressee_number, account_source, bank_code, branch_code, account_type, account_number, holder_name_kana,
   postal_symbol, postal_number, retrieved_at, inquiry_receipt_number, verification_status, suspended_reason, valid_from, valid_to,
   change_reason, operator_id, known_from)
SELECT payee_account_id, addressee_number, account_source, bank_code, branch_code, account_type, account_number, holder_name_kana,
       postal_symbol, postal_number, COALESCE(CAST(:retrieved AS timestamptz), retrieved_at), inquiry_receipt_number, :verification,
       CAST(:suspended AS text), valid_from, CAST(:to AS date), :reason, CAST(:operator AS text), CAST(:at AS timestamptz)
  FROM ended
