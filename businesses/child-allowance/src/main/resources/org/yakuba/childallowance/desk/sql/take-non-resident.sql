-- 住登外者 as the addressee room has them; never over a resident.
INSERT INTO child_allowance.person AS p
       (addressee_number, origin, relationship_codes, name, name_kana, kana_key, birth_date, sex, address, building, postal_code, known_from)
SELECT n.addressee_number, 'DECLARED', '', n.name, n.name_kana, :kanaKey, n.birth_date, n.sex, n.address, n.building, n.postal_code, :at
  FROM addressee.non_resident_extract n
 WHERE n.addressee_number = :number
ON CONFLICT (tenant_id, addressee_number) DO UPDATE
   SET name = excluded.name, name_kana = excluded.name_kana, kana_key = excluded.kana_key, birth_date = excluded.birth_date,
       sex = excluded.sex, address = excluded.address, building = excluded.building, postal_code = excluded.postal_code,
       known_from = excluded.known_from
 WHERE p.origin = 'DECLARED'
RETURNING addressee_number
