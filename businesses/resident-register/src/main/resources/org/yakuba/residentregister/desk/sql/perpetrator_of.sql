-- Whom of these persons a measure names as perpetrator (SUP-W01); no detail leaves this statement.
SELECT DISTINCT p.addressee_number
  FROM resident_register.perpetrator p
 WHERE p.addressee_number = ANY (:addresseeNumbers)
   AND p.known_to = 'infinity'
