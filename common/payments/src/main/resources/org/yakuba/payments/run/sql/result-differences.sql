-- Rows of a result that are not rows of the run as it was ordered: number, account and amount must agree, each at most once.
SELECT count(*) FILTER (WHERE t.payment_id IS NULL) AS unknown,
       count(*) FILTER (WHERE t.payment_id IS NOT NULL AND (t.amount_yen <> r.amount OR t.bank_code || t.branch_code || t.account_type
                                                            || t.account_number <> r.account)) AS different,
       count(*) - count(DISTINCT r.seq) AS twice,
       count(*) FILTER (WHERE r.code = '0' AND p.status <> 'SENT' OR r.code <> '0' AND p.status NOT IN ('SENT', 'PAID')) AS already
  FROM unnest(CAST(:seqs AS int[]), CAST(:accounts AS text[]), CAST(:amounts AS bigint[]), CAST(:codes AS text[])) AS r (seq, account, amount, code)
  LEFT JOIN payments.transfer t ON t.tenant_id = platform.current_tenant() AND t.run_id = CAST(:run AS uuid) AND t.seq = r.seq
  LEFT JOIN payments.payment p ON p.tenant_id = t.tenant_id AND p.payment_id = t.payment_id
