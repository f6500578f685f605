-- Contract ResidentFullExtract: the address of today, not that of the base date.
SELECT t.target_no, l.letter_id, t.head_number, t.head_name, t.amount, right(t.household_number, 2) = '-P' AS apart,
       r.postal_code, r.address, r.building, '納付書番号 ' || p.repayment_no || ' — ' || (p.amount - p.received) || '円を ' || to_char(p.due_date, 'YYYY-MM-DD') || ' までに返還してください(' || p.reason || ')' AS detail
  FROM emergency_benefit.target t
  JOIN emergency_benefit.letter l
    ON l.tenant_id = t.tenant_id AND l.benefit_id = t.benefit_id AND l.target_no = t.target_no AND l.void_from = 'infinity'
  JOIN (SELECT x.*, coalesce((SELECT sum(y.amount) FROM emergency_benefit.repayment_receipt y
                              WHERE y.tenant_id = x.tenant_id AND y.repayment_no = x.repayment_no), 0) AS received
          FROM emergency_benefit.repayment x) p
    ON p.tenant_id = t.tenant_id AND p.benefit_id = t.benefit_id AND p.target_no = t.target_no AND p.received_on IS NULL
  LEFT JOIN resident_register.resident_full_extract r ON r.tenant_id = t.tenant_id AND r.addressee_number = t.head_number
 WHERE t.benefit_id = :benefit AND t.target_no > :after
 ORDER BY t.target_no
 LIMIT :limit
