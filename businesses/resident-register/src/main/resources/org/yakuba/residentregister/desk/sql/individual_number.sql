SELECT i.number_cipher
  FROM resident_register.resident r
  JOIN resident_register.individual_number i ON i.tenant_id = r.tenant_id AND i.resident_id = r.resident_id
 WHERE r.addressee_number = :addresseeNumber AND i.valid_to = 'infinity' AND i.known_to = 'infinity'
