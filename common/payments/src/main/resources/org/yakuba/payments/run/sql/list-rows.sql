SELECT p.payment_id, p.addressee_number, p.payment_key, p.issue_no, p.amount_yen, p.offset_yen, p.status, p.account_state,
       COALESCE(a.account_source, '') AS account_source, COALESCE(a.bank_code, '') AS bank_code, COALESCE(a.branch_code, '') AS branch_code,
       COALESCE(right(a.account_number, 3), '') AS last_digits
  FROM payments.payment p
  LEFT JOIN payments.payee_account a
    ON a.tenant_id = p.tenant_id AND a.addressee_number = p.addressee_number AND a.payee_account_id = p.payee_account_id
   AND a.known_to = 'infinity'
 WHERE p.tenant_id = platform.current_tenant() AND p.list_id = CAST(:list AS uuid)
   AND (NOT CAST(:openOnly AS boolean) OR p.status = 'APPROVED' AND p.run_id IS NULL AND p.account_state <> 'READY')
 ORDER BY p.addressee_number, p.payment_key
 LIMIT :limit OFFSET :offset
