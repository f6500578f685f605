-- Delivered months against the rule that pays; and children the rule pays for in a delivered month although the file does not.
WITH again AS (
  SELECT r.certification_number, CAST(split_part(n.text, chr(9), 1) AS date) AS month, split_part(n.text, chr(9), 2) AS child_number,
         CAST(split_part(n.text, chr(9), 5) AS bigint) AS amount
    FROM staging.allowance_recalculated c
    JOIN staging.allowance_recipient r ON r.row_no = c.id
   CROSS JOIN LATERAL string_to_table(c.value, chr(10)) n (text))
SELECT 'allowance_month', m.row_no, '月額', m.amount::text, m.child_number
  FROM staging.allowance_month m
  JOIN (SELECT DISTINCT certification_number FROM again) k ON k.certification_number = m.certification_number
  LEFT JOIN again a ON a.certification_number = m.certification_number AND a.month = m.month AND a.child_number = m.child_number
 WHERE NOT m.quarantined AND m.month >= DATE '2024-10-01' AND m.amount <> COALESCE(a.amount, 0)
UNION ALL
SELECT 'allowance_child', c.row_no, '児童宛名番号', to_char(a.month, 'YYYY-MM'), a.child_number
  FROM again a
  JOIN (SELECT DISTINCT certification_number, month FROM staging.allowance_month) d
    ON d.certification_number = a.certification_number AND d.month = a.month
  JOIN staging.allowance_child c
    ON c.certification_number = a.certification_number AND c.child_number = a.child_number AND a.month BETWEEN c.payable_from AND c.payable_to
 WHERE a.amount > 0
   AND NOT EXISTS (SELECT FROM staging.allowance_month m
                    WHERE m.certification_number = a.certification_number AND m.month = a.month AND m.child_number = a.child_number)
