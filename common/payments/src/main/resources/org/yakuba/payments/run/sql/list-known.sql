SELECT EXISTS (SELECT FROM payments.payment_list WHERE tenant_id = platform.current_tenant() AND list_id = CAST(:list AS uuid))
