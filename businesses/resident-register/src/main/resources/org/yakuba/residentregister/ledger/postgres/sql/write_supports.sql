UPDATE resident_register.protective_measure m SET known_to = CAST(:at AS timestamptz)
  FROM jsonb_to_recordset(CAST(:supports AS jsonb)) AS x (addressee_number text, measure_id uuid, valid_from date)
  JOIN resident_register.resident r ON r.addressee_number = x.addressee_number
 WHERE m.tenant_id = r.tenant_id AND m.resident_id = r.resident_id AND m.measure_id = x.measure_id AND m.valid_from = x.valid_from
   AND m.known_to = 'infinity';
INSERT INTO resident_register.protective_measure
  (tenant_id, resident_id, measure_id, revision, role, principal_addressee_number, harm_type, stage, application_date, valid_from,
   valid_to, consultation_body, related_municipality_codes, protected_scopes, end_reason, ended_on, moved_out_on, post_move_out_until,
   known_from)
SELECT r.tenant_id, r.resident_id, x.measure_id, coalesce(o.revision, 0) + row_number() OVER (PARTITION BY r.resident_id, x.measure_id),
       x.role, x.principal, o.harm_type, x.stage, coalesce(o.application_date, CAST(:today AS date)), x.valid_from, x.valid_to,
       o.consultation_body, o.related_municipality_codes,
       coalesce(o.protected_scopes, 'CURRENT_ADDRESS PREVIOUS_ADDRESS DESTINATION_ADDRESS REGISTERED_DOMICILE CONTACT'),
       CASE WHEN x.ended_on IS NULL THEN o.end_reason WHEN x.ended_on >= x.valid_to THEN 'EXPIRED' ELSE 'REQUESTED' END, x.ended_on,
       x.moved_out_on, o.post_move_out_until, CAST(:at AS timestamptz)
  FROM jsonb_to_recordset(CAST(:supports AS jsonb)) AS x (
       addressee_number text, measure_id uuid, role text, principal text, stage text, valid_from date, valid_to date, ended_on date,
       moved_out_on date)
  JOIN resident_register.resident r ON r.addressee_number = x.addressee_number
  LEFT JOIN LATERAL (
       SELECT m.* FROM resident_register.protective_measure m
        WHERE m.tenant_id = r.tenant_id AND m.resident_id = r.resident_id AND m.measure_id = x.measure_id
        ORDER BY m.revision DESC
        LIMIT 1) o ON true;
INSERT INTO resident_register.temporary_release
  (tenant_id, resident_id, measure_id, valid_from, released_from, minutes, event_id, known_from)
SELECT r.tenant_id, r.resident_id, x.measure_id, x.valid_from, x.released_from, x.minutes, CAST(:event AS uuid), CAST(:at AS timestamptz)
  FROM jsonb_to_recordset(CAST(:releases AS jsonb)) AS x (
       addressee_number text, measure_id uuid, valid_from date, released_from timestamp, minutes integer)
  JOIN resident_register.resident r ON r.addressee_number = x.addressee_number
