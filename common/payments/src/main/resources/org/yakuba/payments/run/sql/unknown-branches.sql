SELECT count(*)
  FROM payments.transfer
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid) AND branch_name_kana = ''
