-- What a range is still owed: the months that are due for everybody, and every earlier month of those about whom something was decided.
-- 差止 and the death of the recipient hold a month back; the right remains.
WITH settled AS (
  SELECT recipient_id, month, sum(owed) - sum(paid) AS rest, bool_or(is_line) AS was_paid
    FROM (SELECT e.recipient_id, e.month, e.amount_yen AS owed, 0 AS paid, false AS is_line
            FROM child_allowance.monthly_entitlement e
           WHERE e.month BETWEEN CAST(:from AS date) AND CAST(:to AS date) AND e.known_to = 'infinity'
             AND e.recipient_id > :after AND e.recipient_id <= :upTo
          UNION ALL
          SELECT e.recipient_id, e.month, e.amount_yen, 0, false
            FROM child_allowance.payment_run_touched t
           CROSS JOIN child_allowance.entitled_month m
            JOIN child_allowance.monthly_entitlement e ON e.recipient_id = t.recipient_id AND e.month = m.month AND e.known_to = 'infinity'
           WHERE t.run_id = :run AND t.recipient_id > :after AND t.recipient_id <= :upTo
             AND (m.month < CAST(:from AS date)
                  OR m.month NOT BETWEEN CAST(:from AS date) AND CAST(:to AS date) AND EXISTS (
                     SELECT FROM child_allowance.recipient r
                      WHERE r.recipient_id = t.recipient_id AND r.known_to = 'infinity' AND r.extinction_date IS NOT NULL))
          UNION ALL
          SELECT l.recipient_id, l.month, 0, l.amount_yen, true
            FROM child_allowance.payment_line l
           WHERE l.recipient_id > :after AND l.recipient_id <= :upTo
             AND (l.month BETWEEN CAST(:from AS date) AND CAST(:to AS date) OR EXISTS (
                  SELECT FROM child_allowance.payment_run_touched t WHERE t.run_id = :run AND t.recipient_id = l.recipient_id))
          UNION ALL
          SELECT o.recipient_id, o.month, 0, -o.amount_yen, false
            FROM child_allowance.overpayment o
           WHERE o.recipient_id > :after AND o.recipient_id <= :upTo
             AND (o.month BETWEEN CAST(:from AS date) AND CAST(:to AS date) OR EXISTS (
                  SELECT FROM child_allowance.payment_run_touched t WHERE t.run_id = :run AND t.recipient_id = o.recipient_id))) both_sides
   GROUP BY recipient_id, month
  HAVING sum(owed) > sum(paid))
INSERT INTO child_allowance.planned_line (run_id, recipient_id, month, line_kind, amount_yen, held)
SELECT CAST(:run AS uuid), s.recipient_id, s.month, CASE WHEN s.was_paid THEN 'DIFFERENCE' ELSE 'FULL' END, s.rest,
       CASE WHEN EXISTS (
                   SELECT FROM child_allowance.suspension p
                    WHERE p.recipient_id = s.recipient_id AND p.known_to = 'infinity' AND p.released_on IS NULL
                      AND p.valid @> s.month) THEN 'SUSPENDED'
            WHEN EXISTS (
                   SELECT FROM child_allowance.recipient r
                    WHERE r.recipient_id = s.recipient_id AND r.known_to = 'infinity' AND r.extinction_reason = 'DEATH')
                 AND NOT EXISTS (
                   SELECT FROM child_allowance.determination d
                    WHERE d.recipient_id = s.recipient_id AND d.kind = 'UNPAID' AND NOT EXISTS (
                          SELECT FROM child_allowance.determination c WHERE c.takes_back = d.determination_id)) THEN 'DECEASED'
       END
  FROM settled s
