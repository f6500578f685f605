SELECT a.approval_id, a.definition_key, a.version_no, a.name, a.dataset, a.words, a.parameters, a.form, a.requested_by, a.requested_at,
       d.approved, d.decided_by, d.decided_at, e.execution_id IS NOT NULL AS used
  FROM euc.approval a
  LEFT JOIN euc.approval_decision d ON d.tenant_id = a.tenant_id AND d.approval_id = a.approval_id
  LEFT JOIN euc.execution e ON e.tenant_id = a.tenant_id AND e.approval_id = a.approval_id
 ORDER BY a.requested_at DESC, a.approval_id
 LIMIT 500
