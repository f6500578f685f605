INSERT INTO child_allowance.payment_run (kind, payment_month, from_month, to_month, payment_date, known_at, law, state, planned_by)
VALUES (:kind, :paymentMonth, :from, :to, :paymentDate, :at, :law, 'PLANNING', :officer)
ON CONFLICT DO NOTHING
RETURNING run_id
