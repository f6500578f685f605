-- Versions of the protective measures of the persons, as known before an instant.
SELECT r.addressee_number, m.measure_id::text AS measure_id, m.revision, m.role, m.principal_addressee_number, m.harm_type, m.stage,
       m.application_date, m.valid_from, m.valid_to, m.consultation_body, m.protected_scopes, m.end_reason, m.ended_on,
       m.moved_out_on, m.post_move_out_until
  FROM resident_register.resident r
  JOIN resident_register.protective_measure m ON m.tenant_id = r.tenant_id AND m.resident_id = r.resident_id
 WHERE r.addressee_number = ANY (:addresseeNumbers)
   AND m.known_from < :knownBefore AND m.known_to >= :knownBefore
 ORDER BY r.addressee_number, m.valid_from, m.measure_id, m.revision
