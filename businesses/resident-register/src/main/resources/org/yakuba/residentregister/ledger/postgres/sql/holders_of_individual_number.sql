SELECT r.addressee_number
  FROM resident_register.individual_number n
  JOIN resident_register.resident r ON r.tenant_id = n.tenant_id AND r.resident_id = n.resident_id
 WHERE n.number_hmac = :hash AND n.valid_to = 'infinity' AND n.known_to = 'infinity'
