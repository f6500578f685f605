-- A number that changed: what was known before is closed first.
UPDATE addressee.individual_number c
   SET known_to = :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.non_resident n
 WHERE n.row_no >= :fromRow AND n.row_no < :toRow AND NOT n.quarantined AND NOT n.unchanged
   AND c.tenant_id = :tenant AND c.addressee_number = n.addressee_number AND c.known_to = 'infinity'
   AND n.individual_number_hash IS NOT NULL AND c.number_hmac <> n.individual_number_hash
--;;
INSERT INTO addressee.individual_number (tenant_id, addressee_number, number_cipher, number_hmac, known_from)
SELECT :tenant, n.addressee_number, n.individual_number_cipher, n.individual_number_hash,
       :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.non_resident n
 WHERE n.row_no >= :fromRow AND n.row_no < :toRow AND NOT n.quarantined AND NOT n.unchanged
   AND n.individual_number_hash IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM addressee.individual_number c
                    WHERE c.tenant_id = :tenant AND c.addressee_number = n.addressee_number AND c.known_to = 'infinity')
