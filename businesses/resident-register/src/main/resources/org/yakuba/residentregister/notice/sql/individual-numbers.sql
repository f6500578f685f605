-- The present individual numbers of some persons, as kept.
SELECT r.addressee_number, n.number_cipher
  FROM resident_register.resident r
  JOIN resident_register.individual_number n
    ON n.tenant_id = r.tenant_id AND n.resident_id = r.resident_id AND n.valid_to = 'infinity' AND n.known_to = 'infinity'
 WHERE r.addressee_number = ANY (:addresseeNumbers)
