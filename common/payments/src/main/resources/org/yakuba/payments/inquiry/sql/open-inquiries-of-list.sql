-- Everybody in a list who wishes it and whose account was not told recently enough.
INSERT INTO payments.account_inquiry (addressee_number, business_id, benefit_id, requested_by, requested_at, next_try_at)
SELECT DISTINCT p.addressee_number, p.business_id, p.benefit_id, :officer, CAST(:at AS timestamptz), CAST(:at AS timestamptz)
  FROM payments.payment p
 WHERE p.tenant_id = platform.current_tenant() AND p.list_id = CAST(:list AS uuid) AND p.status = 'APPROVED' AND p.run_id IS NULL
   AND p.account_state = 'INQUIRE'
ON CONFLICT DO NOTHING
