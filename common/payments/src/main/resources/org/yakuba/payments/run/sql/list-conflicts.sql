-- Rows that would pay twice, or that pay again what has not failed. An earlier payment of the key counts whatever its list. Looked up row by
-- row through indexes, because right after a load there are no statistics.
SELECT count(*) FILTER (WHERE live.payment_id IS NOT NULL) AS under_way,
       count(*) FILTER (WHERE r.reissue_of IS NOT NULL
                          AND (failed.payment_id IS NULL OR failed.status NOT IN ('FAILED', 'RETURNED')
                               OR failed.payment_key <> r.payment_key OR failed.addressee_number <> r.addressee_number
                               OR again.payment_id IS NOT NULL)) AS not_failed,
       count(*) FILTER (WHERE r.payee_account_id IS NOT NULL AND owner.payee_account_id IS NULL) AS foreign_account
  FROM platform.payment_list_row r
  LEFT JOIN LATERAL (SELECT p.payment_id FROM payments.payment p
                      WHERE p.tenant_id = r.tenant_id AND p.business_id = r.business_id AND p.payment_key = r.payment_key
                        AND p.status IN ('APPROVED', 'SENT', 'PAID') LIMIT 1) live ON true
  LEFT JOIN LATERAL (SELECT p.payment_id, p.status, p.payment_key, p.addressee_number FROM payments.payment p
                      WHERE r.reissue_of IS NOT NULL AND p.tenant_id = r.tenant_id AND p.payment_id = r.reissue_of LIMIT 1) failed ON true
  LEFT JOIN LATERAL (SELECT p.payment_id FROM payments.payment p
                      WHERE r.reissue_of IS NOT NULL AND p.tenant_id = r.tenant_id AND p.reissue_of = r.reissue_of LIMIT 1) again ON true
  LEFT JOIN LATERAL (SELECT a.payee_account_id FROM payments.payee_account a
                      WHERE r.payee_account_id IS NOT NULL AND a.tenant_id = r.tenant_id AND a.addressee_number = r.addressee_number
                        AND a.payee_account_id = r.payee_account_id AND a.known_to = 'infinity' LIMIT 1) owner ON true
 WHERE r.tenant_id = platform.current_tenant() AND r.list_id = CAST(:list AS uuid) AND r.business_id = :business
