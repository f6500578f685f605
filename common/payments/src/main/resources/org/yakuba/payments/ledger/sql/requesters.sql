SELECT DISTINCT ON (requester_code) requester_id, requester_code, requester_name, bank_code, bank_name_kana, branch_code,
       branch_name_kana, account_type, account_number, record_separator, valid_from
  FROM payments.requester
 WHERE tenant_id = platform.current_tenant() AND valid_from <= CAST(:day AS date)
 ORDER BY requester_code, valid_from DESC, known_from DESC
