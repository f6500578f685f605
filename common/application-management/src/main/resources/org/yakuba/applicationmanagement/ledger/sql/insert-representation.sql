INSERT INTO application_management.representation_check (application_id, checked_at, operator_id, document, subject_numbers)
VALUES (:id, :at, :operator, :document, :subjects)
