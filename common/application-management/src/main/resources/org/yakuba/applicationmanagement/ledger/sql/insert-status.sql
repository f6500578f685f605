INSERT INTO application_management.application_status
  (application_id, status_no, status_before, status, occurred_at, operator_id, reason_code, note, told_resident)
VALUES (:id, :statusNo, CAST(:before AS text), :status, :at, :operator, :reason, :note, :told)
