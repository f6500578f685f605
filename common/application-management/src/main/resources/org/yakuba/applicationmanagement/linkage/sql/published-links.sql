SELECT x.authentication_certificate_serial || ' ' || x.addressee_number AS key, x.authentication_certificate_serial AS aggregate,
       x.addressee_number AS subject, CAST(ROW(x.valid_from, x.valid_to, x.revoked_at) AS text) AS content
  FROM resident_register.certificate_link_extract x
 WHERE x.tenant_id = platform.current_tenant()
