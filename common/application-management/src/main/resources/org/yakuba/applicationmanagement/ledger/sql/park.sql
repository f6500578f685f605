INSERT INTO application_management.parked_package
  (parked_id, file_name, parked_at, package_sha256, package_bytes, package_cipher, receipt_number, procedure_id, submitted_at)
VALUES (:id, :fileName, :at, :sha256, :bytes, CAST(:cipher AS bytea), CAST(:receipt AS text), CAST(:procedure AS text),
        CAST(:submittedAt AS timestamptz))
ON CONFLICT (tenant_id, package_sha256) DO NOTHING
