-- Months after the one in which the recipient or the child died.
SELECT 'allowance_month', m.row_no, '対象月', to_char(m.month, 'YYYY-MM'), m.child_number
  FROM staging.allowance_month m
  JOIN staging.allowance_recipient r ON r.certification_number = m.certification_number
  JOIN staging.allowance_person p ON p.number IN (r.addressee_number, m.child_number) AND p.died_on < m.month
 WHERE NOT m.quarantined AND m.amount > 0
 GROUP BY m.row_no, m.month, m.child_number
