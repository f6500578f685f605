-- Each step is another row.
WITH closed AS (
  UPDATE child_allowance.status_report s SET known_to = :at
   WHERE s.fiscal_year = :year AND s.known_to = 'infinity' AND s.recipient_id = ANY (:recipients)
  RETURNING s.recipient_id, s.reasons, s.due_on)
INSERT INTO child_allowance.status_report (recipient_id, fiscal_year, reasons, state, state_on, due_on, known_from)
SELECT c.recipient_id, :year, c.reasons, :state, :today, c.due_on, :at FROM closed c
