SELECT a.application_id, a.procedure_id, a.target_business, a.original_receipt_number, a.original_submitted_at, a.applicant_type,
       a.retention_until, a.processing_due_date, a.status, a.status_no, a.current_version, a.applicant_number,
       a.identification_method, a.identification_result, a.subject_numbers, a.assigned_office, a.assigned_officer, a.disposition
  FROM application_management.application a
 WHERE a.application_id = :id
   FOR UPDATE
