-- What the bank is told, in the order of the file: bank, branch, type, account, customer.
INSERT INTO payments.transfer
  (run_id, seq, payment_id, payee_account_id, bank_code, bank_name_kana, branch_code, branch_name_kana, account_type, account_number,
   holder_name_kana, amount_yen, new_code, customer_code)
SELECT p.run_id,
       row_number() OVER (ORDER BY a.bank_code, a.branch_code, a.account_type, a.account_number, p.customer_code, p.payment_id),
       p.payment_id, p.payee_account_id, a.bank_code, COALESCE(b.bank_name_kana, ''), a.branch_code, COALESCE(b.branch_name_kana, ''),
       a.account_type, a.account_number, a.holder_name_kana, p.amount_yen,
       CASE before.same_account WHEN true THEN '0' WHEN false THEN '2' ELSE '1' END,
       p.customer_code
  FROM payments.payment p
  CROSS JOIN LATERAL (
    SELECT a.bank_code, a.branch_code, a.account_type, a.account_number, a.holder_name_kana
      FROM payments.payee_account a
     WHERE a.tenant_id = p.tenant_id AND a.addressee_number = p.addressee_number AND a.payee_account_id = p.payee_account_id
       AND a.known_to = 'infinity' AND a.suspended_reason IS NULL AND a.verification_status <> 'TRANSFER_FAILED' LIMIT 1) a
  LEFT JOIN LATERAL (
    SELECT b.bank_name_kana, b.branch_name_kana
      FROM payments.bank_branch b
     WHERE b.tenant_id = p.tenant_id AND b.bank_code = a.bank_code AND b.branch_code = a.branch_code AND b.known_to = 'infinity'
       AND b.valid @> CAST(:day AS date) LIMIT 1) b ON true
  -- 新規コード: whether the person was paid before, and into this account.
  CROSS JOIN LATERAL (
    SELECT bool_or(e.payee_account_id = p.payee_account_id) AS same_account
      FROM payments.payment e
     WHERE e.tenant_id = p.tenant_id AND e.addressee_number = p.addressee_number AND e.status IN ('SENT', 'PAID')) before
 WHERE p.tenant_id = platform.current_tenant() AND p.run_id = CAST(:run AS uuid)
