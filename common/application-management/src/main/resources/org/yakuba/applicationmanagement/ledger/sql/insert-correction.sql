INSERT INTO application_management.correction_request (application_id, status_no, requested_at, due_date, requested_by)
VALUES (:id, :statusNo, :at, :due, :by)
