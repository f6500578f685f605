INSERT INTO application_management.certificate_link
  (certificate_serial, addressee_number, source_event, valid_from, valid_to, revoked_at, known_from)
SELECT x.authentication_certificate_serial, x.addressee_number, CAST(:snapshot AS uuid), x.valid_from, x.valid_to, x.revoked_at,
       CAST(:at AS timestamptz)
  FROM resident_register.certificate_link_extract x
 WHERE NOT EXISTS (
   SELECT FROM application_management.certificate_link k
    WHERE k.tenant_id = x.tenant_id AND k.certificate_serial = x.authentication_certificate_serial
      AND k.addressee_number = x.addressee_number AND k.known_to = 'infinity')
ON CONFLICT (tenant_id, certificate_serial, addressee_number, source_event) DO NOTHING
