SELECT l.recipient_id, r.certification_number, r.addressee_number, l.held, min(l.month) AS from_month, max(l.month) AS to_month,
       sum(l.amount_yen) AS amount_yen
  FROM child_allowance.planned_line l
  JOIN child_allowance.amount_recipient r ON r.recipient_id = l.recipient_id
 WHERE l.run_id = :run AND l.held IS NOT NULL
 GROUP BY l.recipient_id, r.certification_number, r.addressee_number, l.held
 ORDER BY r.certification_number
 LIMIT :limit
