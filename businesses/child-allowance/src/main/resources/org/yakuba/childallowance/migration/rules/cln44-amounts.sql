SELECT 'allowance_child', c.row_no, '記録順', c.record_order::text, c.child_number
  FROM staging.allowance_child c WHERE NOT c.quarantined AND c.record_order < 1
UNION ALL
SELECT 'allowance_student', c.row_no, '記録順', c.record_order::text, c.child_number
  FROM staging.allowance_student c WHERE NOT c.quarantined AND c.record_order < 1
UNION ALL
SELECT 'allowance_payment', p.row_no, c.item, c.yen::text, NULL
  FROM staging.allowance_payment p
 CROSS JOIN LATERAL (VALUES ('支払額', p.gross, p.gross < 1), ('控除額', p.deducted, p.deducted > p.gross)) c (item, yen, wrong)
 WHERE NOT p.quarantined AND c.wrong
UNION ALL
SELECT 'allowance_overpayment', o.row_no, c.item, c.yen::text, o.child_number
  FROM staging.allowance_overpayment o
 CROSS JOIN LATERAL (VALUES ('過払額', o.amount, o.amount < 1), ('残額', o.rest, o.rest > o.amount)) c (item, yen, wrong)
 WHERE NOT o.quarantined AND c.wrong
