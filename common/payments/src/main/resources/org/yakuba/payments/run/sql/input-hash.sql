SELECT encode(sha256(convert_to(COALESCE(string_agg(concat_ws(',', seq, payment_id, bank_code, bank_name_kana, branch_code,
                branch_name_kana, account_type, account_number, holder_name_kana, amount_yen, new_code, customer_code), E'\n' ORDER BY seq), ''),
                'UTF8')), 'hex')
  FROM payments.transfer
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid)
