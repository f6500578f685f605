INSERT INTO payments.benefit_consent
  (addressee_number, business_id, benefit_id, consent_flag, consent_method, consented_on, application_id, operator_id, known_from)
VALUES (:addressee, :business, :benefit, :flag, :method, CAST(:on AS date), CAST(:application AS uuid), CAST(:operator AS text),
        CAST(:at AS timestamptz))
