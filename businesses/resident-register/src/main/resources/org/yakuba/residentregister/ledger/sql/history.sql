-- All rows of one person entered before an instant, in the order of entry.
SELECT r.addressee_number, c.*
  FROM resident_register.resident r
  JOIN resident_register.resident_record c ON c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id
 WHERE r.addressee_number = :addresseeNumber
   AND c.known_from < :knownBefore
 ORDER BY c.history_no
