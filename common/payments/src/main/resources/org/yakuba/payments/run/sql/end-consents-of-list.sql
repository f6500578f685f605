UPDATE payments.benefit_consent c SET known_to = CAST(:at AS timestamptz)
  FROM platform.payment_list_row r
 WHERE r.tenant_id = platform.current_tenant() AND r.list_id = CAST(:list AS uuid) AND r.consent_flag <> '9'
   AND c.tenant_id = r.tenant_id AND c.addressee_number = r.addressee_number AND c.business_id = r.business_id
   AND c.benefit_id = :benefit AND c.known_to = 'infinity' AND c.consent_flag <> r.consent_flag
