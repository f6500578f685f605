SELECT version_no, receipt_number, submission_type, form_version, submitted_at, received_at, certificate_serial, certificate_status,
       signature_status, package_sha256, package_bytes
  FROM application_management.application_version
 WHERE application_id = :id
 ORDER BY version_no
