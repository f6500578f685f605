UPDATE payments.payment SET run_id = CAST(:run AS uuid)
 WHERE tenant_id = platform.current_tenant() AND list_id = ANY (CAST(:lists AS uuid[])) AND status = 'APPROVED' AND run_id IS NULL
   AND account_state = 'READY'
