SELECT checked_at, operator_id, document, subject_numbers
  FROM application_management.representation_check
 WHERE application_id = :id
 ORDER BY checked_at DESC
 LIMIT 1
