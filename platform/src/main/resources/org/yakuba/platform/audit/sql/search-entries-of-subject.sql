SELECT e.entry_id, s.sequence, e.occurred_at, e.officer_id, e.roles, e.office, e.terminal, e.purpose_code, e.reason,
  e.correlation_id, e.business, e.function_id, e.action, e.subjects, e.subject_count, e.condition, e.result
FROM platform.audit_subject p
JOIN platform.audit_entry e ON e.tenant_id = p.tenant_id AND e.entry_id = p.entry_id
LEFT JOIN platform.audit_seal s ON s.tenant_id = e.tenant_id AND s.entry_id = e.entry_id
WHERE p.addressee_number = :subject AND p.occurred_at >= :from AND p.occurred_at < :until
  AND (CAST(:officer AS text) IS NULL OR e.officer_id = :officer)
  AND (CAST(:action AS text) IS NULL OR e.action = :action)
  AND (CAST(:terminal AS text) IS NULL OR e.terminal = :terminal)
  AND (CAST(:result AS text) IS NULL OR e.result = :result)
  AND (CAST(:beforeTime AS timestamptz) IS NULL
    OR (e.occurred_at, e.entry_id) < (CAST(:beforeTime AS timestamptz), CAST(:beforeId AS uuid)))
ORDER BY p.occurred_at DESC, p.entry_id DESC
LIMIT :limit
