-- Contract ResidentFullExtract: the address of today, not that of the base date.
SELECT t.target_no, l.letter_id, t.head_number, t.head_name, t.amount, right(t.household_number, 2) = '-P' AS apart,
       r.postal_code, r.address, r.building, CASE a.reason WHEN 'ACCOUNT_INVALID' THEN '口座の記載' WHEN 'ACCOUNT_HOLDER_MISMATCH' THEN '口座の名義'
            WHEN 'BRANCH_UNKNOWN' THEN '口座の支店'
            WHEN 'ATTACHMENT_MISSING' THEN '添付書類' END AS detail
  FROM emergency_benefit.target t
  JOIN emergency_benefit.letter l
    ON l.tenant_id = t.tenant_id AND l.benefit_id = t.benefit_id AND l.target_no = t.target_no AND l.void_from = 'infinity'
  JOIN emergency_benefit.application a
    ON a.tenant_id = t.tenant_id AND a.benefit_id = t.benefit_id AND a.target_no = t.target_no AND a.status = 'PENDING'
  LEFT JOIN resident_register.resident_full_extract r ON r.tenant_id = t.tenant_id AND r.addressee_number = t.head_number
 WHERE t.benefit_id = :benefit AND t.target_no > :after AND a.reason IN ('ACCOUNT_INVALID', 'ACCOUNT_HOLDER_MISMATCH', 'BRANCH_UNKNOWN', 'ATTACHMENT_MISSING')
 ORDER BY t.target_no
 LIMIT :limit
