-- Groups of the catalogue (data-items.yaml): natural keys only. security_invoker: the reader's own row-level security applies.
CREATE VIEW application_management.export_application WITH (security_invoker = true) AS
SELECT a.tenant_id, a.original_receipt_number, a.application_id, a.procedure_id, a.target_business, a.original_submitted_at,
       a.applicant_type, a.status, a.current_version, a.applicant_number, a.identification_method, a.identification_result,
       array_to_string(a.subject_numbers, ' ') AS subject_numbers, a.assigned_office, a.assigned_officer, a.disposition,
       a.processing_due_date, a.retention_until, d.delivery_id
  FROM application_management.application a
  LEFT JOIN application_management.delivery d
    ON d.tenant_id = a.tenant_id AND d.application_id = a.application_id AND d.target_business = a.target_business;
GRANT SELECT ON application_management.export_application TO yakuba_app;

CREATE VIEW application_management.export_version WITH (security_invoker = true) AS
SELECT v.tenant_id, a.original_receipt_number, v.version_no, v.receipt_number, v.submission_type, v.form_version, v.submitted_at,
       v.received_at, v.certificate_serial, v.certificate_status, v.signature_status, v.package_sha256, v.package_bytes
  FROM application_management.application_version v
  JOIN application_management.application a ON a.tenant_id = v.tenant_id AND a.application_id = v.application_id;
GRANT SELECT ON application_management.export_version TO yakuba_app;

CREATE VIEW application_management.export_item WITH (security_invoker = true) AS
SELECT i.tenant_id, a.original_receipt_number, i.version_no, i.item_no, i.item_id, i.sequence, i.item_name, i.value, i.character_issue
  FROM application_management.application_item i
  JOIN application_management.application a ON a.tenant_id = i.tenant_id AND a.application_id = i.application_id
 WHERE NOT i.kept_apart;
GRANT SELECT ON application_management.export_item TO yakuba_app;

-- The number itself is opened by the exporter, which holds the tenant's key.
CREATE VIEW application_management.export_individual_number WITH (security_invoker = true) AS
SELECT n.tenant_id, a.original_receipt_number, n.version_no, n.item_no, i.item_id, n.number_cipher AS individual_number_cipher
  FROM application_management.application_number n
  JOIN application_management.application a ON a.tenant_id = n.tenant_id AND a.application_id = n.application_id
  JOIN application_management.application_item i
    ON i.tenant_id = n.tenant_id AND i.application_id = n.application_id AND i.version_no = n.version_no AND i.item_no = n.item_no;
GRANT SELECT ON application_management.export_individual_number TO yakuba_app;

CREATE VIEW application_management.export_attachment WITH (security_invoker = true) AS
SELECT f.tenant_id, a.original_receipt_number, f.version_no, f.file_no, f.path, f.document_id, f.media_type, f.byte_size, f.sha256,
       f.malware_scan_status
  FROM application_management.application_file f
  JOIN application_management.application a ON a.tenant_id = f.tenant_id AND a.application_id = f.application_id;
GRANT SELECT ON application_management.export_attachment TO yakuba_app;

CREATE VIEW application_management.export_status_history WITH (security_invoker = true) AS
SELECT s.tenant_id, a.original_receipt_number, s.status_no, s.status_before, s.status, s.occurred_at, s.operator_id, s.reason_code,
       s.note, s.told_resident
  FROM application_management.application_status s
  JOIN application_management.application a ON a.tenant_id = s.tenant_id AND a.application_id = s.application_id;
GRANT SELECT ON application_management.export_status_history TO yakuba_app;

CREATE VIEW application_management.export_parked_package WITH (security_invoker = true) AS
SELECT p.tenant_id, p.parked_at, p.file_name, p.package_sha256, p.package_bytes, p.receipt_number, p.procedure_id, p.settlement,
       p.settled_at, p.settled_by, p.settlement_note
  FROM application_management.parked_package p;
GRANT SELECT ON application_management.export_parked_package TO yakuba_app;
