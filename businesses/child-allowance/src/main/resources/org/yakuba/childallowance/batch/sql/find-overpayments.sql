-- 過払 (U22): months of a range that were paid more than is owed now. The cause is the last decision about the recipient,
-- or the migration that brought the recipient.
WITH months AS (
  SELECT recipient_id, month, sum(paid) - sum(owed) AS excess
    FROM (SELECT l.recipient_id, l.month, l.amount_yen AS paid, 0 AS owed
            FROM child_allowance.payment_run_touched t
            JOIN child_allowance.payment_line l ON l.recipient_id = t.recipient_id
           WHERE t.run_id = :run AND t.recipient_id > :after AND t.recipient_id <= :upTo
          UNION ALL
          SELECT o.recipient_id, o.month, 0, o.amount_yen
            FROM child_allowance.payment_run_touched t
            JOIN child_allowance.overpayment o ON o.recipient_id = t.recipient_id
           WHERE t.run_id = :run AND t.recipient_id > :after AND t.recipient_id <= :upTo
          UNION ALL
          SELECT e.recipient_id, e.month, 0, e.amount_yen
            FROM child_allowance.payment_run_touched t
           CROSS JOIN child_allowance.entitled_month m
            JOIN child_allowance.monthly_entitlement e ON e.recipient_id = t.recipient_id AND e.month = m.month AND e.known_to = 'infinity'
           WHERE t.run_id = :run AND t.recipient_id > :after AND t.recipient_id <= :upTo) both_sides
   GROUP BY recipient_id, month
  HAVING sum(paid) > sum(owed))
INSERT INTO child_allowance.overpayment (recipient_id, month, amount_yen, determination_id, prescribed_on, found_at)
SELECT m.recipient_id, m.month, m.excess, COALESCE(d.determination_id, r.determination_id), CAST(:today AS date) + INTERVAL '2 years', :at
  FROM months m
  JOIN child_allowance.recipient r ON r.recipient_id = m.recipient_id AND r.row_no = 1
  LEFT JOIN LATERAL (
       SELECT determination_id
         FROM child_allowance.determination d
        WHERE d.recipient_id = m.recipient_id
        ORDER BY determination_id DESC
        LIMIT 1) d ON true
ON CONFLICT DO NOTHING
