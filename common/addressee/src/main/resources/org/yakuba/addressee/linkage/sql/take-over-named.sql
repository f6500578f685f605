-- The residents named, by the same rule as the snapshot (take-over.sql).
INSERT INTO addressee.addressee_record
  (tenant_id, addressee_number, history_no, reason, known_from, origin, entity_type, resident_status, resident_type,
   household_number, name, name_kana, alias, birth_date, birth_date_text, sex, address_municipality_code, address_town_code,
   address, building, postal_code, removed_on)
SELECT s.tenant_id, s.addressee_number, coalesce(a.current_history_no, 0) + 1, 'SNAPSHOT', :knownFrom, 'RESIDENT', 'INDIVIDUAL',
       s.resident_status, s.resident_type, s.household_number, s.name, s.name_kana, s.alias, s.birth_date, s.birth_date_text,
       s.sex, s.address_municipality_code, s.address_town_code, s.address, s.building, s.postal_code, s.removed_on
FROM resident_register.resident_full_extract s
LEFT JOIN addressee.addressee a
  ON a.tenant_id = s.tenant_id AND a.addressee_number = s.addressee_number
LEFT JOIN addressee.addressee_record r
  ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
WHERE s.tenant_id = platform.current_tenant()
  AND s.addressee_number = ANY (CAST(:numbers AS text[]))
  AND (a.addressee_number IS NULL
       OR a.origin = 'RESIDENT'
       OR (s.resident_status = '1' AND r.reason = 'BECAME_NON_RESIDENT'))
  AND (coalesce(a.deleted, false)
       OR (r.origin, r.resident_status, r.resident_type, r.household_number, r.name, r.name_kana, r.alias, r.birth_date,
       r.birth_date_text, r.sex, r.address_municipality_code, r.address_town_code, r.address, r.building, r.postal_code,
       r.removed_on)
      IS DISTINCT FROM
      ('RESIDENT', s.resident_status, s.resident_type, s.household_number, s.name, s.name_kana, s.alias, s.birth_date,
       s.birth_date_text, s.sex, s.address_municipality_code, s.address_town_code, s.address, s.building, s.postal_code,
       s.removed_on))
RETURNING addressee_number, history_no, name, name_kana, alias, birth_date
