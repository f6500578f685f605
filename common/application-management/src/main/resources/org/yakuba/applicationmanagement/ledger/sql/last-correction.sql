SELECT status_no, requested_at, due_date, requested_by
  FROM application_management.correction_request
 WHERE application_id = :id
 ORDER BY status_no DESC
 LIMIT 1
