SELECT EXISTS (
  SELECT FROM resident_register.certificate_link_extract l
   WHERE l.authentication_certificate_serial = :serial AND l.addressee_number <> :number AND l.revoked_at IS NULL
     AND (l.valid_to IS NULL OR l.valid_to >= current_date))
