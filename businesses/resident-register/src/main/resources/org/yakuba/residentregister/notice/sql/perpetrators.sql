-- Against whom some persons are protected (suppression 4.1 row 7); those known by number only can ask here.
SELECT r.addressee_number AS subject, p.addressee_number AS perpetrator
  FROM resident_register.resident r
  JOIN resident_register.protective_measure m
    ON m.tenant_id = r.tenant_id AND m.resident_id = r.resident_id AND m.known_to = 'infinity'
  JOIN resident_register.perpetrator p
    ON p.tenant_id = m.tenant_id AND p.measure_id = m.measure_id AND p.known_to = 'infinity'
 WHERE r.addressee_number = ANY (:subjects) AND p.addressee_number = :requester
