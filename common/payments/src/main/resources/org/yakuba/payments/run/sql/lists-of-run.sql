SELECT l.list_id, l.business_id
  FROM payments.payment_list l
 WHERE l.tenant_id = platform.current_tenant()
   AND l.list_id IN (SELECT p.list_id FROM payments.payment p
                      WHERE p.tenant_id = platform.current_tenant() AND p.run_id = CAST(:run AS uuid))
 ORDER BY l.list_id
