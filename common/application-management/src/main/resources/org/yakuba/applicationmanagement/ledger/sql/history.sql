SELECT status_no, status_before, status, occurred_at, operator_id, reason_code, note, told_resident
  FROM application_management.application_status
 WHERE application_id = :id
 ORDER BY status_no
