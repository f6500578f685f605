-- Who is in the register under these numbers.
SELECT r.addressee_number, r.resident_id, r.household_number
  FROM resident_register.resident r
 WHERE r.addressee_number = ANY (:addresseeNumbers)
