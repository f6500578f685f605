-- Every row ever entered for the persons, closed or not: what the history says.
SELECT r.addressee_number, NULL::bytea[] AS number_ciphers, NULL::date[] AS number_from, NULL::date[] AS number_to, c.*
  FROM resident_register.resident r
  JOIN resident_register.resident_record c ON c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id
 WHERE r.addressee_number = ANY (CAST(:persons AS text[]))
 ORDER BY r.addressee_number, c.history_no
