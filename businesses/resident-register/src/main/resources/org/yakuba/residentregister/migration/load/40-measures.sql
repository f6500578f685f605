-- A version the register knows with another end was ended or extended: what was known before is closed, not changed.
UPDATE resident_register.protective_measure c SET known_to = :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.measure m
  JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = m.addressee_number
  JOIN staging.protective_measure p ON p.row_no = m.row_no AND NOT p.quarantined AND NOT p.unchanged
 WHERE c.tenant_id = :tenant AND c.resident_id = i.resident_id AND c.measure_id = m.measure_id
   AND c.valid_from = m.valid_from AND c.known_to = 'infinity' AND c.known_from < :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
--;;
INSERT INTO resident_register.protective_measure
  (tenant_id, resident_id, measure_id, revision, role, principal_addressee_number, harm_type, stage, application_date, valid_from,
   valid_to, consultation_body, protected_scopes, end_reason, ended_on, moved_out_on, known_from)
SELECT :tenant, i.resident_id, m.measure_id,
       m.revision + COALESCE((SELECT max(c.revision) FROM resident_register.protective_measure c
                               WHERE c.tenant_id = :tenant AND c.resident_id = i.resident_id AND c.measure_id = m.measure_id), 0),
       m.role, m.principal, m.harm_type, CASE m.kind WHEN '2' THEN 'PROVISIONAL' ELSE 'DECIDED' END, m.application_date,
       m.valid_from, m.valid_to, m.consultation_body,
       'CURRENT_ADDRESS PREVIOUS_ADDRESS DESTINATION_ADDRESS REGISTERED_DOMICILE CONTACT',
       CASE WHEN m.ended_on IS NULL THEN NULL WHEN m.ended_on > m.valid_to THEN 'EXPIRED' ELSE 'REQUESTED' END, m.ended_on,
       CASE WHEN r.resident_status = '2' THEN r.removed_date END,
       COALESCE(m.application_date, m.valid_from)::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.measure m
  JOIN staging.protective_measure p ON p.row_no = m.row_no AND NOT p.quarantined AND NOT p.unchanged
  JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = m.addressee_number
  LEFT JOIN staging.resident r ON r.addressee_number = m.addressee_number
--;;
INSERT INTO resident_register.perpetrator (tenant_id, measure_id, perpetrator_no, addressee_number, name, known_from)
SELECT :tenant, d.measure_id, row_number() OVER (PARTITION BY d.measure_id ORDER BY d.addressee_number, d.name), d.addressee_number,
       d.name, d.known_from::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM (SELECT m.measure_id, m.perpetrator_addressee_number AS addressee_number, m.perpetrator_name AS name,
               min(COALESCE(m.application_date, m.valid_from)) AS known_from
          FROM staging.measure m
          JOIN staging.protective_measure p ON p.row_no = m.row_no AND NOT p.quarantined AND NOT p.unchanged
         WHERE m.perpetrator_addressee_number IS NOT NULL OR m.perpetrator_name IS NOT NULL
         GROUP BY 1, 2, 3) d
 WHERE NOT EXISTS (SELECT FROM resident_register.perpetrator k WHERE k.tenant_id = :tenant AND k.measure_id = d.measure_id)
