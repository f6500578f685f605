INSERT INTO payments.payment
  (payment_id, list_id, business_id, benefit_id, addressee_number, payment_key, issue_no, reissue_of, amount_yen, offset_yen,
   customer_code, requested_account_id)
SELECT r.payment_id, r.list_id, r.business_id, :benefit, r.addressee_number, r.payment_key, r.issue_no, r.reissue_of, r.amount_yen,
       r.offset_yen, r.customer_code,
       COALESCE(r.payee_account_id,
                (SELECT a.payee_account_id FROM payments.payee_account a
                  WHERE a.tenant_id = r.tenant_id AND a.addressee_number = r.addressee_number AND a.bank_code = r.bank_code
                    AND a.branch_code = r.branch_code AND a.account_type = r.account_type AND a.account_number = r.account_number
                    AND a.account_source = 'DECLARED' AND a.known_to = 'infinity' LIMIT 1))
  FROM platform.payment_list_row r
 WHERE r.tenant_id = platform.current_tenant() AND r.list_id = CAST(:list AS uuid) AND r.business_id = :business
