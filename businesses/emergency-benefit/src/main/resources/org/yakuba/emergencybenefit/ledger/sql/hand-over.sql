-- Contract PaymentListApproved: the rows of the list with the account that each applicant declared, or the wish to use the account
-- registered with the state.
INSERT INTO platform.payment_list_row
  (list_id, payment_id, business_id, addressee_number, payee_account_id, consent_flag, consent_method, bank_code, branch_code, account_type,
   account_number, holder_name_kana, amount_yen, payment_key, issue_no, reissue_of, customer_code)
SELECT p.list_id, p.payment_id, :business, t.head_number, a.payee_account_id,
       CASE WHEN a.public_account THEN '1' ELSE '9' END,
       CASE WHEN a.public_account THEN CASE a.channel WHEN 'POSTAL' THEN 'PAPER' WHEN 'COUNTER' THEN 'COUNTER' ELSE 'ONLINE' END END,
       CASE WHEN NOT a.public_account THEN a.bank_code END, CASE WHEN NOT a.public_account THEN a.branch_code END,
       CASE WHEN NOT a.public_account THEN a.account_type END, CASE WHEN NOT a.public_account THEN a.account_number END,
       CASE WHEN NOT a.public_account THEN a.holder_name_kana END,
       p.amount, p.benefit_id || '/' || p.decision_no, p.issue_no, p.reissue_of, p.benefit_id || lpad(p.target_no::text, 7, '0')
  FROM emergency_benefit.payment p
  JOIN emergency_benefit.target t ON t.tenant_id = p.tenant_id AND t.benefit_id = p.benefit_id AND t.target_no = p.target_no
  JOIN emergency_benefit.application a ON a.tenant_id = p.tenant_id AND a.application_no = p.application_no
 WHERE p.list_id = :list
