SELECT a.*, t.head_name, t.head_name_kana, t.amount,
       CASE WHEN a.account_number IS NULL THEN 0 ELSE
         (SELECT count(*) FROM emergency_benefit.application s
           WHERE s.tenant_id = a.tenant_id AND s.benefit_id = a.benefit_id AND s.bank_code = a.bank_code
             AND s.branch_code = a.branch_code AND s.account_number = a.account_number AND s.status IN ('APPROVED', 'PENDING'))
       END AS same_account,
       CASE WHEN a.phone IS NULL THEN 0 ELSE
         (SELECT count(*) FROM emergency_benefit.application s
           WHERE s.tenant_id = a.tenant_id AND s.benefit_id = a.benefit_id AND s.phone = a.phone AND s.status IN ('APPROVED', 'PENDING'))
       END AS same_phone
  FROM emergency_benefit.application a
  LEFT JOIN emergency_benefit.target t ON t.tenant_id = a.tenant_id AND t.benefit_id = a.benefit_id AND t.target_no = a.target_no
 WHERE a.application_no = :application
