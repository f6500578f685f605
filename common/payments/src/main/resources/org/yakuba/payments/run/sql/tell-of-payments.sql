-- Only the columns by which payments are looked up.
ANALYZE payments.payment (tenant_id, payment_id, list_id, addressee_number, status, run_id)
