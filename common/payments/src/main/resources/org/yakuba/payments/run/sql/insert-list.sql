INSERT INTO payments.payment_list
  (list_id, business_id, benefit_id, title, payment_date, row_count, total_amount_yen, state, refusal, received_at)
VALUES (CAST(:list AS uuid), :business, :benefit, :title, CAST(:paymentDate AS date), :rows, :total, :state, :refusal,
        CAST(:at AS timestamptz))
