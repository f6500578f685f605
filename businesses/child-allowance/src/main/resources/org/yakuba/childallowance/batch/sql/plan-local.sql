-- 団体独自の上乗せ of a range: X yen for each child paid for, in the months for which the municipality has set it. Months that rest wait too.
WITH added AS (
  SELECT month, yen, scope
    FROM unnest(CAST(:months AS date[]), CAST(:yens AS integer[]), CAST(:scopes AS text[])) AS a (month, yen, scope)),
settled AS (
  SELECT recipient_id, month, sum(owed) - sum(paid) AS rest
    FROM (SELECT e.recipient_id, e.month, a.yen AS owed, 0 AS paid
            FROM added a
            JOIN child_allowance.monthly_entitlement e ON e.month = a.month AND e.known_to = 'infinity' AND e.amount_yen > 0
           WHERE e.recipient_id > :after AND e.recipient_id <= :upTo AND (a.scope = 'ALL' OR e.category = a.scope)
             AND (e.month BETWEEN CAST(:from AS date) AND CAST(:to AS date) OR EXISTS (
                  SELECT FROM child_allowance.payment_run_touched t
                   WHERE t.run_id = CAST(:run AS uuid) AND t.recipient_id = e.recipient_id AND e.month < CAST(:from AS date)))
          UNION ALL
          SELECT l.recipient_id, l.month, 0, l.amount_yen
            FROM child_allowance.local_line l
           WHERE l.recipient_id > :after AND l.recipient_id <= :upTo
             AND (l.month BETWEEN CAST(:from AS date) AND CAST(:to AS date) OR EXISTS (
                  SELECT FROM child_allowance.payment_run_touched t
                   WHERE t.run_id = CAST(:run AS uuid) AND t.recipient_id = l.recipient_id))) both_sides
   GROUP BY recipient_id, month
  HAVING sum(owed) <> sum(paid))
INSERT INTO child_allowance.planned_local (run_id, recipient_id, month, amount_yen)
SELECT CAST(:run AS uuid), s.recipient_id, s.month, s.rest
  FROM (SELECT s.*, sum(s.rest) OVER (PARTITION BY s.recipient_id) AS total
          FROM settled s
         WHERE NOT EXISTS (
               SELECT FROM child_allowance.planned_line h
                WHERE h.run_id = CAST(:run AS uuid) AND h.recipient_id = s.recipient_id AND h.month = s.month AND h.held IS NOT NULL)) s
 WHERE s.total > 0
