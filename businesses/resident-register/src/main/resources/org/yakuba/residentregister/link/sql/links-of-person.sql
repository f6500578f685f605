SELECT l.authentication_certificate_serial AS certificate_serial, l.valid_from, l.valid_to, l.revoked_at,
       coalesce((SELECT max(k.revision) FROM resident_register.certificate_link k
                  WHERE k.certificate_serial = l.authentication_certificate_serial AND k.addressee_number = l.addressee_number), 0) AS revision
  FROM resident_register.certificate_link_extract l
 WHERE l.addressee_number = :number
 ORDER BY l.valid_from DESC, l.authentication_certificate_serial
