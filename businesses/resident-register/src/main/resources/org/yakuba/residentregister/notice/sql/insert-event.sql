INSERT INTO resident_register.certificate_event (issue_id, kind, reason, occurred_at, officer_id, terminal)
VALUES (:issueId, :kind, :reason, :occurredAt, :officer, :terminal)
ON CONFLICT (tenant_id, issue_id, kind) WHERE kind IN ('PRINTED', 'VOIDED') DO NOTHING
