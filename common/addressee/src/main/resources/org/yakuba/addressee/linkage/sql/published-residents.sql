-- What is to be kept of the residents, by the rule of take-over.sql: a non-resident who never was that resident stays one.
SELECT s.addressee_number AS key, s.addressee_number AS aggregate, s.addressee_number AS subject,
       CAST(ROW('RESIDENT', s.resident_status, s.resident_type, s.household_number, s.name, s.name_kana, s.alias, s.birth_date,
                s.birth_date_text, s.sex, s.address_municipality_code, s.address_town_code, s.address, s.building, s.postal_code,
                s.removed_on) AS text) AS content
FROM resident_register.resident_full_extract s
LEFT JOIN addressee.addressee a
  ON a.tenant_id = s.tenant_id AND a.addressee_number = s.addressee_number
LEFT JOIN addressee.addressee_record r
  ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
WHERE s.tenant_id = platform.current_tenant()
  AND (a.addressee_number IS NULL
       OR a.origin = 'RESIDENT'
       OR (s.resident_status = '1' AND r.reason = 'BECAME_NON_RESIDENT'))
