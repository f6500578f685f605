-- Who can be found by a number of the present record.
SELECT r.addressee_number
  FROM resident_register.search_key k
  JOIN resident_register.resident r ON r.tenant_id = k.tenant_id AND r.resident_id = k.resident_id
 WHERE k.kind = CAST(:kind AS "char") AND k.key = :key AND NOT k.past
 ORDER BY r.addressee_number
