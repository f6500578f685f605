INSERT INTO application_management.certificate_link
  (certificate_serial, addressee_number, source_event, valid_from, valid_to, revoked_at, known_from)
SELECT x.authentication_certificate_serial, x.addressee_number, CAST(:repair AS uuid), x.valid_from, x.valid_to, x.revoked_at,
       CAST(:at AS timestamptz)
  FROM resident_register.certificate_link_extract x
 WHERE x.tenant_id = platform.current_tenant()
   AND x.authentication_certificate_serial || ' ' || x.addressee_number = ANY (CAST(:keys AS text[]))
