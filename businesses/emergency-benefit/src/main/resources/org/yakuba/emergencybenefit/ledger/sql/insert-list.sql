INSERT INTO emergency_benefit.payment_list (list_id, benefit_id, payment_date, proposed_by, proposed_at)
VALUES (:list, :benefit, :paymentDate, :officer, :at)
