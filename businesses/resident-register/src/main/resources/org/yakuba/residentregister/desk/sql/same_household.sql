-- With whom the persons, or the members of the households, share a household: an address that one of them must not reveal is shared too.
SELECT m.household_number, m.addressee_number
  FROM resident_register.resident m
 WHERE m.household_number = ANY (:householdNumbers)
    OR m.household_number IN (
       SELECT r.household_number FROM resident_register.resident r WHERE r.addressee_number = ANY (:addresseeNumbers))
