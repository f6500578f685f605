-- The state of each payment of a report as the payments room tells it; the one before is known until then.
WITH closed AS (
  UPDATE child_allowance.payment_state s
     SET known_to = GREATEST(s.known_from, :at)
    FROM platform.transfer_result_row r
   WHERE r.report_id = :report AND s.payment_id = r.payment_id AND s.known_to = 'infinity' AND s.state <> r.payment_status
  RETURNING s.payment_id, s.known_to)
INSERT INTO child_allowance.payment_state (payment_id, state, result_code, known_from)
SELECT r.payment_id, r.payment_status, r.reason_code, c.known_to
  FROM platform.transfer_result_row r
  JOIN closed c ON c.payment_id = r.payment_id
 WHERE r.report_id = :report
