INSERT INTO application_management.application_version
  (application_id, version_no, receipt_number, submission_type, form_version, submitted_at, received_at, certificate_serial,
   certificate_status, signature_status, package_sha256, package_bytes, package_cipher)
VALUES (:id, :version, :receipt, :type, :formVersion, :submittedAt, :receivedAt, :serial, :certificateStatus, :signature, :sha256, :bytes,
        :cipher)
