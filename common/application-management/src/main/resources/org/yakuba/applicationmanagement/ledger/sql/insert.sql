INSERT INTO application_management.application
  (application_id, procedure_id, target_business, original_receipt_number, original_submitted_at, applicant_type, retention_until,
   processing_due_date, status, status_no, current_version, identification_method, identification_result)
VALUES (:id, :procedure, :business, :receipt, :submittedAt, :applicantType, :retention, CAST(:due AS date), :status, 1, 1, 'NONE', :result)
