SELECT count(*)
  FROM payments.payment
 WHERE tenant_id = platform.current_tenant() AND list_id = ANY (CAST(:lists AS uuid[])) AND status = 'APPROVED' AND run_id IS NULL
