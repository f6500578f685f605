-- Up to when the runs so far have heard of decisions; null before the first.
SELECT max(known_at)
  FROM child_allowance.payment_run
 WHERE state <> 'DISCARDED' AND run_id <> :run
