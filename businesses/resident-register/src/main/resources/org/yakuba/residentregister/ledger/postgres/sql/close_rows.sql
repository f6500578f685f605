-- Rows no longer held true. The first of what one 異動 writes.
UPDATE resident_register.resident_record c SET known_to = CAST(:at AS timestamptz)
  FROM unnest(CAST(:closedPersons AS text[]), CAST(:closedRows AS integer[])) AS x (addressee_number, history_no)
  JOIN resident_register.resident r ON r.addressee_number = x.addressee_number
 WHERE c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id AND c.history_no = x.history_no
