-- Numbers and keys that may stand once: 認定番号, a month of a child, 支払番号, the regular payment of a month, what was made again, 過払.
SELECT 'allowance_recipient', r.row_no, '認定番号', r.certification_number, r.addressee_number
  FROM (SELECT s.*, count(*) OVER (PARTITION BY certification_number) AS times FROM staging.allowance_recipient s
         WHERE certification_number IS NOT NULL) r
 WHERE r.times > 1
UNION ALL
SELECT 'allowance_month', m.row_no, '対象月', to_char(m.month, 'YYYY-MM'), m.child_number
  FROM (SELECT s.*, count(*) OVER (PARTITION BY certification_number, month, child_number) AS times FROM staging.allowance_month s
         WHERE certification_number IS NOT NULL AND month IS NOT NULL AND child_number IS NOT NULL) m
 WHERE m.times > 1
UNION ALL
SELECT 'allowance_payment', p.row_no, '支払番号', p.payment_number, NULL
  FROM (SELECT s.*, count(*) OVER (PARTITION BY payment_number) AS times FROM staging.allowance_payment s
         WHERE payment_number IS NOT NULL) p
 WHERE p.times > 1
UNION ALL
SELECT 'allowance_payment', p.row_no, '支払期月', to_char(p.payment_month, 'YYYY-MM'), NULL
  FROM (SELECT s.*, count(*) OVER (PARTITION BY certification_number, payment_month) AS times FROM staging.allowance_payment s
         WHERE certification_number IS NOT NULL AND payment_month IS NOT NULL AND kind = 'REGULAR') p
 WHERE p.times > 1
UNION ALL
SELECT 'allowance_payment', p.row_no, '再振込元支払番号', p.original_number, NULL
  FROM (SELECT s.*, count(*) OVER (PARTITION BY original_number) AS times FROM staging.allowance_payment s
         WHERE original_number IS NOT NULL) p
 WHERE p.times > 1
UNION ALL
SELECT 'allowance_overpayment', o.row_no, '対象月', to_char(o.month, 'YYYY-MM'), o.child_number
  FROM (SELECT s.*, count(*) OVER (PARTITION BY certification_number, month, child_number) AS times FROM staging.allowance_overpayment s
         WHERE certification_number IS NOT NULL AND month IS NOT NULL AND child_number IS NOT NULL) o
 WHERE o.times > 1
