-- Whether a payment that is being planned, or waits for its decision, may set off some of it.
SELECT EXISTS (
  SELECT FROM child_allowance.payment_run r
   WHERE r.state = 'PLANNING'
      OR r.state IN ('PLANNED', 'APPROVED') AND EXISTS (
         SELECT FROM child_allowance.planned_deduction d
          WHERE d.run_id = r.run_id AND d.recipient_id = :recipient AND d.kind = 'OFFSET'))
