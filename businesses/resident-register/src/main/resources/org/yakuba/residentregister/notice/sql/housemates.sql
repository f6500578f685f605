-- Whoever is registered in the household of one of these persons: the address on their sheet is theirs too.
SELECT m.addressee_number
  FROM resident_register.resident m
 WHERE m.resident_status = '1'
   AND m.household_number IN (
       SELECT r.household_number FROM resident_register.resident r WHERE r.addressee_number = ANY (:subjects))
