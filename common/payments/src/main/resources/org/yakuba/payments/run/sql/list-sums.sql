SELECT count(*) AS row_count, COALESCE(sum(amount_yen), 0) AS total_amount_yen
  FROM platform.payment_list_row
 WHERE tenant_id = platform.current_tenant() AND list_id = CAST(:list AS uuid) AND business_id = :business
