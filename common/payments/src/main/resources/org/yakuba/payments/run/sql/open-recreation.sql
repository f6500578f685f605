SELECT recreation_id, run_id, reason, requested_by, requested_at
  FROM payments.file_recreation
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid) AND approved_by IS NULL
