SELECT a.application_id, a.procedure_id, a.target_business, a.original_receipt_number, a.original_submitted_at, a.applicant_type,
       a.retention_until, a.processing_due_date, a.status, a.status_no, a.current_version, a.applicant_number,
       a.identification_method, a.identification_result, a.subject_numbers, a.assigned_office, a.assigned_officer, a.disposition,
       coalesce((SELECT i.value FROM application_management.application_item i
                  WHERE i.tenant_id = a.tenant_id AND i.application_id = a.application_id AND i.version_no = a.current_version
                    AND i.item_id = 'applicantName' ORDER BY i.item_no LIMIT 1), '') AS applicant_name,
       CASE WHEN a.status = 'CORRECTION_REQUESTED' THEN
         (SELECT c.due_date FROM application_management.correction_request c
           WHERE c.tenant_id = a.tenant_id AND c.application_id = a.application_id AND c.status_no = a.status_no) END AS correction_due
  FROM application_management.application a
 WHERE (CAST(:status AS text) IS NULL OR a.status = :status)
   AND (CAST(:procedure AS text) IS NULL OR a.procedure_id = :procedure)
   AND (CAST(:applicant AS text) IS NULL OR a.applicant_number = :applicant)
   AND (CAST(:receipt AS text) IS NULL OR EXISTS (
     SELECT FROM application_management.application_version v
      WHERE v.tenant_id = a.tenant_id AND v.application_id = a.application_id AND v.receipt_number = :receipt))
 ORDER BY a.processing_due_date NULLS LAST, a.original_submitted_at, a.application_id
 LIMIT :limit
