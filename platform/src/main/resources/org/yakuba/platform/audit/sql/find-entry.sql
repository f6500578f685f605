SELECT e.entry_id, s.sequence, e.occurred_at, e.officer_id, e.roles, e.office, e.terminal, e.purpose_code, e.reason,
  e.correlation_id, e.business, e.function_id, e.action, e.subjects, e.subject_count, e.condition, e.result
FROM platform.audit_entry e
LEFT JOIN platform.audit_seal s ON s.tenant_id = e.tenant_id AND s.entry_id = e.entry_id
WHERE e.entry_id = :id
