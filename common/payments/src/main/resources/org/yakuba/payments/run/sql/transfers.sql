SELECT seq, bank_code, bank_name_kana, branch_code, branch_name_kana, account_type, account_number, holder_name_kana, amount_yen,
       new_code, customer_code
  FROM payments.transfer
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid)
 ORDER BY seq
