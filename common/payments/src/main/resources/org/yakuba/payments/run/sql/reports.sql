SELECT act, act_id, min(reported_at) AS reported_at, min(officer_id) AS officer_id, sum(row_count) AS row_count,
       min(file_sha256) AS file_sha256
  FROM payments.transfer_report
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid)
 GROUP BY act, act_id
 ORDER BY 3
