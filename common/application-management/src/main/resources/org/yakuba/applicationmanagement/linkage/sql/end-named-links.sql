UPDATE application_management.certificate_link
   SET known_to = :at
 WHERE tenant_id = platform.current_tenant() AND known_to = 'infinity'
   AND certificate_serial || ' ' || addressee_number = ANY (CAST(:keys AS text[]))
