SELECT w.withholding_id, w.kind, w.amount_yen, w.source, lower(w.valid) AS valid_from, upper(w.valid) AS valid_until, w.known_from
  FROM child_allowance.withholding w
 WHERE w.recipient_id = :recipient AND w.known_to = 'infinity'
 ORDER BY lower(w.valid), w.kind, w.withholding_id
