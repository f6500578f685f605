-- The present state of everybody, as the view resident_full_extract has it, with the head and everybody registered in the household.
SELECT r.addressee_number, c.household_number, c.resident_type, c.resident_status, c.name, c.name_kana, c.former_surname, c.alias,
       c.birth_date, c.birth_date_text, c.birth_date_precision, c.sex, c.relationship_codes,
       c.address_municipality_code, c.address_town_code, c.address_prefecture, c.address_city, c.address_town, c.address_number,
       c.address_building_code, c.address_building, c.address_postal_code,
       c.removed_date, c.removed_date_text, c.removed_date_precision,
       head.addressee_number AS head_addressee_number,
       ARRAY(SELECT m.addressee_number FROM resident_register.resident m
              WHERE m.tenant_id = r.tenant_id AND m.household_number = c.household_number AND m.resident_status = '1') AS sharing
  FROM resident_register.resident r
  JOIN resident_register.resident_record c
    ON c.tenant_id = r.tenant_id AND c.resident_id = r.resident_id AND c.history_no = r.current_history_no
  LEFT JOIN resident_register.household h ON h.tenant_id = r.tenant_id AND h.household_number = c.household_number
  LEFT JOIN resident_register.resident head ON head.tenant_id = h.tenant_id AND head.resident_id = h.head_resident_id
 WHERE r.tenant_id = :tenant
   AND r.addressee_number > :after
 ORDER BY r.addressee_number
 LIMIT :limit
