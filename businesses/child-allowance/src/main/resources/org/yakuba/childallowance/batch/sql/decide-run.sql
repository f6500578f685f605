UPDATE child_allowance.payment_run
   SET state = :state, decided_by = :officer, decided_at = :at, note = :note
 WHERE run_id = :run AND state IN ('PLANNING', 'PLANNED')
   AND (state = 'PLANNED' OR :state = 'DISCARDED')
