INSERT INTO payments.transfer_run
  (run_id, run_no, title, transaction_date, requester_id, type_code, row_count, total_amount_yen, excluded_count, input_hash, state,
   made_by, made_at)
SELECT CAST(:run AS uuid), (SELECT COALESCE(max(run_no), 0) + 1 FROM payments.transfer_run WHERE tenant_id = platform.current_tenant()),
       :title, CAST(:day AS date), CAST(:requester AS uuid), :typeCode, count(*), sum(amount_yen), :excluded, CAST(:hash AS text),
       'PREPARED', :officer, CAST(:at AS timestamptz)
  FROM payments.transfer
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid)
