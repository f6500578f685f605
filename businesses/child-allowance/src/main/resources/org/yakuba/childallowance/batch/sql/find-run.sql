SELECT run_id, kind, payment_month, from_month, to_month, payment_date, known_at, law, state, planned_by, decided_by, decided_at, note
  FROM child_allowance.payment_run
 WHERE run_id = :run
