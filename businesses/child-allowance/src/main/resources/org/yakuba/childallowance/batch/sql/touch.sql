-- Recipients about whom something was decided since the last run, or whose payment rests no longer.
INSERT INTO child_allowance.payment_run_touched (run_id, recipient_id)
SELECT CAST(:run AS uuid), recipient_id
  FROM (SELECT d.recipient_id FROM child_allowance.determination d WHERE d.recorded_at > :since AND d.recipient_id IS NOT NULL
        UNION
        SELECT s.recipient_id FROM child_allowance.suspension s
         WHERE s.known_from > :since OR (s.known_to > :since AND s.known_to < 'infinity')
        UNION
        SELECT u.recipient_id FROM child_allowance.unsettled u) touched
ON CONFLICT DO NOTHING
