UPDATE child_allowance.payment_run
   SET state = :to
 WHERE run_id = :run AND state = :from
