SELECT a.addressee_number AS key, a.addressee_number AS aggregate, a.addressee_number AS subject,
       CAST(ROW(r.origin, r.resident_status, r.resident_type, r.household_number, r.name, r.name_kana, r.alias, r.birth_date,
                r.birth_date_text, r.sex, r.address_municipality_code, r.address_town_code, r.address, r.building, r.postal_code,
                r.removed_on) AS text) AS content
FROM addressee.addressee a
JOIN addressee.addressee_record r
  ON r.tenant_id = a.tenant_id AND r.addressee_number = a.addressee_number AND r.history_no = a.current_history_no
WHERE a.tenant_id = platform.current_tenant() AND a.origin = 'RESIDENT' AND NOT a.deleted
