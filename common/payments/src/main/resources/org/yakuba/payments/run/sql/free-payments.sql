UPDATE payments.payment SET run_id = NULL
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid) AND status = 'APPROVED'
