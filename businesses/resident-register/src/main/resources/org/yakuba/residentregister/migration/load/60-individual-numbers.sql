-- A person whose number changed: what was known before is closed and the number ends the day before the new one.
WITH changed AS (
  UPDATE resident_register.individual_number c SET known_to = :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
    FROM staging.known k
    JOIN staging.resident r ON r.row_no = k.row_no
    JOIN staging.person i ON i.row_no = k.row_no
   WHERE k.row_no >= :fromRow AND k.row_no < :toRow
     AND c.tenant_id = :tenant AND c.resident_id = i.resident_id AND c.valid_to = 'infinity' AND c.known_to = 'infinity'
     AND r.individual_number_hash IS NOT NULL AND c.number_hmac <> r.individual_number_hash
  RETURNING c.resident_id, c.number_cipher, c.number_hmac, c.valid_from)
INSERT INTO resident_register.individual_number
  (tenant_id, resident_id, number_cipher, number_hmac, reason_code, valid_from, valid_to, known_from)
SELECT :tenant, c.resident_id, c.number_cipher, c.number_hmac, '46', c.valid_from,
       GREATEST(c.valid_from, :baseDate - 1), :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM changed c
--;;
INSERT INTO resident_register.individual_number
  (tenant_id, resident_id, number_cipher, number_hmac, valid_from, known_from)
SELECT :tenant, i.resident_id, r.individual_number_cipher, r.individual_number_hash, :baseDate,
       :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.known k
  JOIN staging.resident r ON r.row_no = k.row_no
  JOIN staging.person i ON i.row_no = k.row_no
 WHERE k.row_no >= :fromRow AND k.row_no < :toRow AND r.individual_number_hash IS NOT NULL
   AND EXISTS (SELECT FROM resident_register.individual_number c
                WHERE c.tenant_id = :tenant AND c.resident_id = i.resident_id)
   AND NOT EXISTS (SELECT FROM resident_register.individual_number c
                    WHERE c.tenant_id = :tenant AND c.resident_id = i.resident_id
                      AND c.valid_to = 'infinity' AND c.known_to = 'infinity')
--;;
-- Everyone of whom no number was ever known: since the numbers exist, or since the person is a resident.
INSERT INTO resident_register.individual_number
  (tenant_id, resident_id, number_cipher, number_hmac, valid_from, known_from)
SELECT :tenant, i.resident_id, r.individual_number_cipher, r.individual_number_hash, d.valid_from,
       d.valid_from::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.resident r
  JOIN staging.person i ON i.row_no = r.row_no
 CROSS JOIN LATERAL (SELECT GREATEST(COALESCE(r.became_resident_date, :baseDate), DATE '2015-10-05') AS valid_from) d
 WHERE r.row_no >= :fromRow AND r.row_no < :toRow AND i.row_no >= :fromRow AND i.row_no < :toRow
   AND NOT r.quarantined AND NOT r.unchanged AND r.individual_number_hash IS NOT NULL
   AND (NOT EXISTS (SELECT FROM staging.known k WHERE k.row_no = r.row_no)
     OR NOT EXISTS (SELECT FROM resident_register.individual_number c
                     WHERE c.tenant_id = :tenant AND c.resident_id = i.resident_id))
