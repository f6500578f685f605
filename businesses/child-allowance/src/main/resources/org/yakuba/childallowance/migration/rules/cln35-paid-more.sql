-- A month is paid what it was owed and what is kept as 過払; the lines of a payment make up its amount.
SELECT 'allowance_payment', l.row_no, '支払額', p.gross::text, NULL
  FROM staging.allowance_line l
  JOIN staging.allowance_payment p ON p.row_no = l.row_no
  JOIN staging.allowance_balance b ON b.certification_number = l.certification_number AND b.month = l.month
 WHERE (b.paid > b.owed + b.excess OR l.amount < 0)
   AND NOT EXISTS (SELECT FROM staging.allowance_unread u WHERE u.certification_number = l.certification_number)
 GROUP BY l.row_no, p.gross
UNION ALL
SELECT 'allowance_overpayment', o.row_no, '過払額', o.amount::text, o.child_number
  FROM staging.allowance_overpayment o
  JOIN staging.allowance_balance b ON b.certification_number = o.certification_number AND b.month = o.month
 WHERE NOT o.quarantined AND b.excess > b.paid
   AND NOT EXISTS (SELECT FROM staging.allowance_unread u WHERE u.certification_number = o.certification_number)
