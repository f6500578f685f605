SELECT m.addressee_number, m.household_number
  FROM resident_register.resident_full_extract m
 WHERE m.household_number IN (
         SELECT p.household_number
           FROM resident_register.resident_full_extract p
          WHERE p.addressee_number = ANY (CAST(:persons AS text[])) AND p.household_number IS NOT NULL)
