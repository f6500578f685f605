-- Only the columns by which accounts are looked up.
ANALYZE payments.payee_account (tenant_id, payee_account_id, addressee_number, account_source, known_to)
