UPDATE application_management.certificate_link
   SET known_to = :at
 WHERE certificate_serial = upper(:serial) AND addressee_number = :number AND known_to = 'infinity' AND source_event <> :event
