SELECT bank_code, branch_code, bank_name, bank_name_kana, branch_name, branch_name_kana, lower(valid) AS valid_from,
       upper(valid) - 1 AS valid_to, successor_bank_code, successor_branch_code
  FROM payments.bank_branch
 WHERE tenant_id = platform.current_tenant() AND bank_code = :bank AND (branch_code = CAST(:branch AS text) OR CAST(:branch AS text) IS NULL)
   AND known_to = 'infinity'
 ORDER BY branch_code, lower(valid)
 LIMIT 200
