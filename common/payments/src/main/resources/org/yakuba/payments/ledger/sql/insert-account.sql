INSERT INTO payments.payee_account
  (payee_account_id, addressee_number, account_source, bank_code, branch_code, account_type, account_number, holder_name_kana,
   postal_symbol, postal_number, retrieved_at, inquiry_receipt_number, verification_status, suspended_reason, valid_from, valid_to,
   change_reason, operator_id, known_from)
VALUES (CAST(:id AS uuid), :addressee, :source, :bank, :branch, :type, :number, :holder, NULLIF(:symbol, ''), NULLIF(:postal, ''),
        CAST(:retrieved AS timestamptz), CAST(:receipt AS text), :verification, CAST(:suspended AS text), CAST(:from AS date),
        CAST(:to AS date), :reason, CAST(:operator AS text), CAST(:at AS timestamptz))
