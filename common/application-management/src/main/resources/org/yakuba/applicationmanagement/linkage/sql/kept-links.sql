SELECT k.certificate_serial || ' ' || k.addressee_number AS key, k.certificate_serial AS aggregate,
       k.addressee_number AS subject, CAST(ROW(k.valid_from, k.valid_to, k.revoked_at) AS text) AS content
  FROM application_management.certificate_link k
 WHERE k.tenant_id = platform.current_tenant() AND k.known_to = 'infinity'
