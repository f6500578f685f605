-- By the published view of the payments room (contract PayeeAccountExtract).
SELECT payee_account_id, addressee_number, account_source, bank_name, branch_name, account_type, account_number_masked, holder_name_kana,
       verification_status, suspended_reason, valid_from, valid_to
  FROM payments.payee_account_extract
 WHERE tenant_id = platform.current_tenant() AND addressee_number = ANY (CAST(:numbers AS text[]))
 ORDER BY addressee_number, payee_account_id
