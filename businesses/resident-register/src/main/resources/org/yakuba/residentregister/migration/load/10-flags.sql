-- Everyone the extract names is protected from the first moment, also where the person or the measure stays in quarantine.
INSERT INTO platform.protective_flag
  (tenant_id, addressee_number, measure_key, role, kind, valid_from, valid_to, open_ended, ended_on, scopes)
SELECT :tenant, m.addressee_number, m.measure_id::text, m.role,
       CASE WHEN m.ended_on IS NOT NULL THEN '3' ELSE COALESCE(m.kind, '1') END,
       m.valid_from, COALESCE(m.ended_on, m.valid_to), m.is_last AND m.ended_on IS NULL, m.ended_on,
       '{CURRENT_ADDRESS,PREVIOUS_ADDRESS,DESTINATION_ADDRESS,REGISTERED_DOMICILE,CONTACT}'
  FROM staging.measure m
ON CONFLICT (tenant_id, addressee_number, measure_key, valid_from) DO UPDATE
   SET kind = EXCLUDED.kind, valid_to = EXCLUDED.valid_to, open_ended = EXCLUDED.open_ended, ended_on = EXCLUDED.ended_on,
       revision = protective_flag.revision + 1
 WHERE (protective_flag.kind, protective_flag.valid_to, protective_flag.open_ended, protective_flag.ended_on)
       IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.valid_to, EXCLUDED.open_ended, EXCLUDED.ended_on)
--;;
-- A person whose record says 支援措置 without a row in the measures file.
INSERT INTO platform.protective_flag
  (tenant_id, addressee_number, measure_key, role, kind, valid_from, valid_to, open_ended, scopes)
SELECT :tenant, r.addressee_number, 'migration-' || r.addressee_number, 'SUBJECT', r.measure_kind, d.valid_from,
       COALESCE(r.measure_to, (d.valid_from + interval '1 year' - interval '1 day')::date), true,
       '{CURRENT_ADDRESS,PREVIOUS_ADDRESS,DESTINATION_ADDRESS,REGISTERED_DOMICILE,CONTACT}'
  FROM staging.resident r
 CROSS JOIN LATERAL (SELECT COALESCE(r.measure_from, :baseDate) AS valid_from) d
 WHERE r.measure_kind IN ('1', '2') AND r.addressee_number IS NOT NULL
   AND NOT EXISTS (SELECT FROM staging.measure m WHERE m.addressee_number = r.addressee_number)
   AND NOT EXISTS (SELECT FROM platform.protective_flag f
                    WHERE f.tenant_id = :tenant AND f.addressee_number = r.addressee_number)
ON CONFLICT (tenant_id, addressee_number, measure_key, valid_from) DO NOTHING
