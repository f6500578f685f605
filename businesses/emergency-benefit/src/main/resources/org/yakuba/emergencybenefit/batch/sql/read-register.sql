-- Contract ResidentFullExtract with 基準日: everybody registered on that day and whoever was removed on it.
INSERT INTO emergency_benefit.extract_person
  (extraction_id, household_number, addressee_number, is_head, name, name_kana, birth_date, became_resident_on, removed_on,
   resident_status, address, building, postal_code)
SELECT :extraction, r.household_number, r.addressee_number, r.head, r.name, r.name_kana,
       CASE WHEN r.birth_date_text IS NULL THEN r.birth_date END, r.became_resident_on,
       r.removed_on, r.resident_status, r.address, r.building, r.postal_code
  FROM resident_register.resident_on_day(:day) r
 WHERE r.resident_status = '1' OR r.removed_on = :day
