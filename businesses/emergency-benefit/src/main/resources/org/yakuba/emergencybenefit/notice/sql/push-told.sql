-- Contract PayeeAccountExtract: the account that the letter names.
INSERT INTO emergency_benefit.push_notice (benefit_id, target_no, payee_account_id, told_on)
SELECT t.benefit_id, t.target_no, (array_agg(a.payee_account_id))[1], CAST(:today AS date)
  FROM emergency_benefit.target t
  JOIN payments.payee_account_extract a ON a.tenant_id = t.tenant_id AND a.addressee_number = t.head_number
 WHERE t.benefit_id = :benefit AND t.target_no = ANY (:targets)
   AND a.suspended_reason IS NULL AND a.verification_status <> 'TRANSFER_FAILED'
   AND a.valid_from <= CAST(:today AS date) AND (a.valid_to IS NULL OR a.valid_to >= CAST(:today AS date))
 GROUP BY t.benefit_id, t.target_no
HAVING count(*) = 1
ON CONFLICT (tenant_id, benefit_id, target_no) DO UPDATE SET payee_account_id = EXCLUDED.payee_account_id, told_on = EXCLUDED.told_on
