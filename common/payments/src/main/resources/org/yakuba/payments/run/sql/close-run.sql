UPDATE payments.transfer_run SET state = :state, closed_by = :officer, closed_at = CAST(:at AS timestamptz)
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid) AND state = 'PREPARED'
