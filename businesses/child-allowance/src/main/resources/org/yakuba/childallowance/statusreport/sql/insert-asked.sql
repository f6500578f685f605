INSERT INTO child_allowance.status_report (recipient_id, fiscal_year, reasons, state, state_on, due_on, known_from)
VALUES (:recipient, :year, ARRAY['MUNICIPALITY'], 'REQUIRED', :today, :due, :at)
