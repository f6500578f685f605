UPDATE payments.benefit_consent SET known_to = CAST(:at AS timestamptz)
 WHERE tenant_id = platform.current_tenant() AND addressee_number = :addressee AND business_id = :business AND benefit_id = :benefit
   AND known_to = 'infinity'
