-- Declared accounts of a list, beside the reading of the person as the register knows it.
SELECT r.addressee_number || '/' || r.bank_code || r.branch_code || r.account_type || r.account_number AS account_key,
       r.holder_name_kana,
       (SELECT s.name_kana FROM resident_register.resident_full_extract s
         WHERE s.tenant_id = r.tenant_id AND s.addressee_number = r.addressee_number LIMIT 1) AS name_kana
  FROM platform.payment_list_row r
 WHERE r.tenant_id = platform.current_tenant() AND r.list_id = CAST(:list AS uuid) AND r.bank_code IS NOT NULL
