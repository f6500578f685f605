SELECT l.list_id, l.business_id, l.benefit_id, l.title, l.payment_date, l.row_count, l.total_amount_yen, l.state, l.refusal, l.received_at,
       c.waiting, c.open
  FROM payments.payment_list l
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE p.run_id IS NULL) AS waiting,
           count(*) FILTER (WHERE p.run_id IS NULL AND p.account_state <> 'READY') AS open
      FROM payments.payment p
     WHERE p.tenant_id = l.tenant_id AND p.list_id = l.list_id AND p.status = 'APPROVED') c ON true
 WHERE l.tenant_id = platform.current_tenant() AND (CAST(:list AS uuid) IS NULL OR l.list_id = CAST(:list AS uuid))
 ORDER BY l.received_at DESC, l.list_id
 LIMIT 100
