UPDATE application_management.certificate_link k
   SET known_to = :at
  FROM resident_register.certificate_link_extract x
 WHERE k.known_to = 'infinity' AND k.source_event <> :snapshot
   AND x.tenant_id = k.tenant_id AND x.authentication_certificate_serial = k.certificate_serial AND x.addressee_number = k.addressee_number
   AND (x.valid_from, x.valid_to, x.revoked_at) IS DISTINCT FROM (k.valid_from, k.valid_to, k.revoked_at)
