SELECT p.payment_id, p.list_id, l.title, p.business_id, p.addressee_number, p.payment_key, p.amount_yen, p.status, p.payee_account_id,
       x.reason_code, x.settled_on,
       EXISTS (SELECT FROM payments.payment n WHERE n.tenant_id = p.tenant_id AND n.reissue_of = p.payment_id) AS reissued
  FROM payments.payment p
  JOIN payments.payment_list l ON l.tenant_id = p.tenant_id AND l.list_id = p.list_id
  LEFT JOIN LATERAL (SELECT r.reason_code, r.settled_on FROM platform.transfer_result_row r
                      WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.payment_id AND r.payment_status = p.status LIMIT 1) x ON true
 WHERE p.tenant_id = platform.current_tenant() AND p.status IN ('FAILED', 'RETURNED')
   AND (CAST(:run AS uuid) IS NULL OR p.run_id = CAST(:run AS uuid))
 ORDER BY reissued, p.business_id, p.addressee_number, p.payment_id
 LIMIT 1000
