WITH result AS (
  SELECT t.payment_id, r.code
    FROM unnest(CAST(:seqs AS int[]), CAST(:codes AS text[])) AS r (seq, code)
    JOIN payments.transfer t ON t.tenant_id = platform.current_tenant() AND t.run_id = CAST(:run AS uuid) AND t.seq = r.seq
), changed AS (
  UPDATE payments.payment p
     SET status = CASE WHEN r.code = '0' THEN 'PAID' WHEN p.status = 'PAID' THEN 'RETURNED' ELSE 'FAILED' END
    FROM result r
   WHERE p.tenant_id = platform.current_tenant() AND p.payment_id = r.payment_id AND p.list_id = CAST(:list AS uuid)
  RETURNING p.payment_id, p.payee_account_id, p.status, r.code
)
INSERT INTO platform.transfer_result_row (report_id, payment_id, payment_status, reason_code, settled_on, payee_account_id)
SELECT CAST(:report AS uuid), payment_id, status, NULLIF(code, '0'), CAST(:day AS date), payee_account_id FROM changed
