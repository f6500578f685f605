SELECT p.parked_id, p.file_name, p.parked_at, p.package_sha256, p.package_bytes, p.package_cipher IS NOT NULL AS kept, p.receipt_number,
       p.procedure_id, p.submitted_at, p.settlement, p.settled_at, p.settled_by, p.settlement_note,
       ARRAY(SELECT DISTINCT f.code FROM application_management.parked_finding f
              WHERE f.tenant_id = p.tenant_id AND f.parked_id = p.parked_id ORDER BY f.code) AS codes
  FROM application_management.parked_package p
 WHERE p.parked_id = :id
