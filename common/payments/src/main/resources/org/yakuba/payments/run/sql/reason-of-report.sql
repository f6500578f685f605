SELECT x.payment_id, x.payment_status, x.reason_code, x.payee_account_id, p.addressee_number, p.amount_yen, l.title
  FROM platform.transfer_result_row x
  JOIN payments.payment p ON p.tenant_id = x.tenant_id AND p.payment_id = x.payment_id
  JOIN payments.payment_list l ON l.tenant_id = p.tenant_id AND l.list_id = p.list_id
 WHERE x.tenant_id = platform.current_tenant() AND x.report_id = CAST(:report AS uuid) AND x.payment_status IN ('FAILED', 'RETURNED')
 ORDER BY x.payment_id
