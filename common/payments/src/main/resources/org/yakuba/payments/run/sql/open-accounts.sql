SELECT count(*)
  FROM payments.payment
 WHERE tenant_id = platform.current_tenant() AND list_id = CAST(:list AS uuid) AND status = 'APPROVED' AND run_id IS NULL
   AND account_state <> 'READY'
