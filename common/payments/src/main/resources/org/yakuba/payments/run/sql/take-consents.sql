INSERT INTO payments.benefit_consent
  (addressee_number, business_id, benefit_id, consent_flag, consent_method, consented_on, known_from)
SELECT DISTINCT ON (r.addressee_number) r.addressee_number, r.business_id, :benefit, r.consent_flag, r.consent_method,
       CAST(:today AS date), CAST(:at AS timestamptz)
  FROM platform.payment_list_row r
 WHERE r.tenant_id = platform.current_tenant() AND r.list_id = CAST(:list AS uuid) AND r.consent_flag <> '9'
   AND (SELECT c.consent_flag FROM payments.benefit_consent c
         WHERE c.tenant_id = r.tenant_id AND c.addressee_number = r.addressee_number AND c.business_id = r.business_id
           AND c.benefit_id = :benefit AND c.known_to = 'infinity' LIMIT 1) IS NULL
 ORDER BY r.addressee_number, r.consent_flag
