SELECT e.event, e.officer_id, e.occurred_at, f.part_no, f.version_no
  FROM payments.bank_file_event e
  JOIN payments.bank_file f ON f.tenant_id = e.tenant_id AND f.file_id = e.file_id
 WHERE e.tenant_id = platform.current_tenant() AND f.run_id = CAST(:run AS uuid)
 ORDER BY e.occurred_at, e.event_id
