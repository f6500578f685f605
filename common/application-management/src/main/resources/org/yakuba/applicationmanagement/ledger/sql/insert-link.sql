INSERT INTO application_management.certificate_link
  (certificate_serial, addressee_number, source_event, valid_from, valid_to, revoked_at, known_from)
VALUES (upper(:serial), :number, :event, :validFrom, CAST(:validTo AS date), CAST(:revokedAt AS timestamptz), :at)
ON CONFLICT (tenant_id, certificate_serial, addressee_number, source_event) DO NOTHING
