SELECT business_id, benefit_id, consent_flag, consent_method, consented_on, application_id, operator_id, known_from,
       known_to = 'infinity' AS present
  FROM payments.benefit_consent
 WHERE tenant_id = platform.current_tenant() AND addressee_number = :addressee
 ORDER BY business_id, benefit_id, known_from
