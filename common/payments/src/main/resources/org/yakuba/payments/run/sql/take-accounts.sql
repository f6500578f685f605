-- Accounts that the applicants declared and that are not registered yet. The holder is the person unless it is said otherwise here.
INSERT INTO payments.payee_account
  (payee_account_id, addressee_number, account_source, bank_code, branch_code, account_type, account_number, holder_name_kana,
   verification_status, suspended_reason, valid_from, change_reason, known_from)
WITH holder AS MATERIALIZED (
  SELECT h.account_key, h.holder FROM unnest(CAST(:keys AS text[]), CAST(:holders AS text[])) AS h (account_key, holder)
)
SELECT uuidv7(), r.addressee_number, 'DECLARED', r.bank_code, r.branch_code, r.account_type, r.account_number, min(r.holder_name_kana),
       CASE WHEN min(h.holder) IS NULL THEN 'VERIFIED' ELSE 'UNVERIFIED' END,
       CASE WHEN min(h.holder) = 'DIFFERENT' THEN 'HOLDER_MISMATCH' END,
       CAST(:today AS date), 'LIST', CAST(:at AS timestamptz)
  FROM platform.payment_list_row r
  LEFT JOIN holder h
    ON h.account_key = r.addressee_number || '/' || r.bank_code || r.branch_code || r.account_type || r.account_number
 WHERE r.tenant_id = platform.current_tenant() AND r.list_id = CAST(:list AS uuid) AND r.bank_code IS NOT NULL
   AND (SELECT a.payee_account_id FROM payments.payee_account a
         WHERE a.tenant_id = r.tenant_id AND a.addressee_number = r.addressee_number AND a.bank_code = r.bank_code
           AND a.branch_code = r.branch_code AND a.account_type = r.account_type AND a.account_number = r.account_number
           AND a.account_source = 'DECLARED' AND a.known_to = 'infinity' LIMIT 1) IS NULL
 GROUP BY r.addressee_number, r.bank_code, r.branch_code, r.account_type, r.account_number
