-- What a run took off, person by person: whom it came from and where it goes.
SELECT d.kind, r.certification_number, r.addressee_number, p.payment_date, d.amount_yen
  FROM child_allowance.payment p
  JOIN child_allowance.payment_deduction d ON d.payment_id = p.payment_id AND d.kind <> 'OFFSET'
  JOIN child_allowance.recipient r ON r.recipient_id = p.recipient_id AND r.row_no = 1
 WHERE p.run_id = CAST(:run AS uuid)
 ORDER BY d.kind, r.certification_number
