-- Contract ResidentFullExtract: the address of today, not that of the base date. Contract PayeeAccountExtract: the only account in use.
SELECT t.target_no, l.letter_id, t.head_number, t.head_name, t.amount, right(t.household_number, 2) = '-P' AS apart,
       r.postal_code, r.address, r.building, coalesce(k.account, '') AS detail
  FROM emergency_benefit.target t
  JOIN emergency_benefit.letter l
    ON l.tenant_id = t.tenant_id AND l.benefit_id = t.benefit_id AND l.target_no = t.target_no AND l.void_from = 'infinity'
  LEFT JOIN resident_register.resident_full_extract r ON r.tenant_id = t.tenant_id AND r.addressee_number = t.head_number
  LEFT JOIN (SELECT a.addressee_number, min(a.bank_name || ' ' || a.branch_name || ' ' || a.account_number_masked) AS account
               FROM payments.payee_account_extract a
              WHERE a.suspended_reason IS NULL AND a.verification_status <> 'TRANSFER_FAILED'
                AND a.valid_from <= CAST(:today AS date) AND (a.valid_to IS NULL OR a.valid_to >= CAST(:today AS date))
              GROUP BY a.addressee_number
             HAVING count(*) = 1) k ON k.addressee_number = t.head_number
 WHERE t.benefit_id = :benefit AND t.target_no > :after AND t.state = 'LISTED'
 ORDER BY t.target_no
 LIMIT :limit
