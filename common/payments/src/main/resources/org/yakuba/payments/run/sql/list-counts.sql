SELECT p.status, CASE WHEN p.status = 'APPROVED' THEN p.account_state ELSE 'READY' END AS account_state,
       COALESCE(a.account_source, '') AS account_source, count(*) AS row_count, sum(p.amount_yen) AS total_amount_yen
  FROM payments.payment p
  LEFT JOIN payments.payee_account a
    ON a.tenant_id = p.tenant_id AND a.addressee_number = p.addressee_number AND a.payee_account_id = p.payee_account_id
   AND a.known_to = 'infinity'
 WHERE p.tenant_id = platform.current_tenant() AND p.list_id = CAST(:list AS uuid)
 GROUP BY 1, 2, 3
 ORDER BY 1, 2, 3
