-- Whether a payment that waits for its decision sets off some of it.
SELECT EXISTS (
  SELECT FROM child_allowance.payment_run r
    JOIN child_allowance.planned_deduction d ON d.run_id = r.run_id
   WHERE r.state IN ('PLANNING', 'PLANNED', 'APPROVED') AND d.recipient_id = :recipient AND d.kind = 'OFFSET')
