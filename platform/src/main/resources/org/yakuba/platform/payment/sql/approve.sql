INSERT INTO platform.payment_list (list_id, business_id, benefit_id, title, payment_date, row_count, total_amount_yen, approved_at)
SELECT CAST(:list AS uuid), :business, :benefit, :title, CAST(:paymentDate AS date), count(*), sum(amount_yen), CAST(:at AS timestamptz)
  FROM platform.payment_list_row
 WHERE tenant_id = platform.current_tenant() AND list_id = CAST(:list AS uuid) AND business_id = :business
HAVING count(*) > 0
RETURNING row_count, total_amount_yen
