-- What was ended a moment ago stays what it was until the day before.
INSERT INTO payments.bank_branch
  (bank_code, branch_code, bank_name, bank_name_kana, branch_name, branch_name_kana, valid, successor_bank_code, successor_branch_code,
   operator_id, known_from)
SELECT b.bank_code, b.branch_code, b.bank_name, b.bank_name_kana, b.branch_name, b.branch_name_kana,
       daterange(lower(b.valid), CAST(:day AS date)), b.successor_bank_code, b.successor_branch_code, :operator, CAST(:at AS timestamptz)
  FROM payments.bank_branch b
 WHERE b.tenant_id = platform.current_tenant() AND b.known_to = CAST(:at AS timestamptz) AND lower(b.valid) < CAST(:day AS date)
