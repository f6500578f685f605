INSERT INTO payments.account_inquiry (addressee_number, business_id, benefit_id, requested_by, requested_at, next_try_at)
VALUES (:addressee, :business, :benefit, :officer, CAST(:at AS timestamptz), CAST(:at AS timestamptz))
ON CONFLICT DO NOTHING
