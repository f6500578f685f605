SELECT r.addressee_number, m.measure_id::text AS measure_id, m.role, m.principal_addressee_number, m.stage, m.valid_from, m.valid_to,
       m.ended_on, l.released_from, l.minutes
  FROM resident_register.resident r
  JOIN resident_register.protective_measure m ON m.tenant_id = r.tenant_id AND m.resident_id = r.resident_id
  LEFT JOIN resident_register.temporary_release l
    ON l.tenant_id = m.tenant_id AND l.resident_id = m.resident_id AND l.measure_id = m.measure_id AND l.valid_from = m.valid_from
 WHERE r.addressee_number = :number AND m.known_to = 'infinity'
 ORDER BY m.valid_from, m.measure_id, m.revision, l.known_from
