-- Those who live with a person, eldest first.
SELECT m.addressee_number, m.resident_status, m.household_number, m.relationship_codes, m.name, m.name_kana, m.birth_date,
       m.birth_date_text, m.sex, m.removed_on, m.planned_removal_on
FROM child_allowance.person p
JOIN child_allowance.person m ON m.tenant_id = p.tenant_id AND m.household_number = p.household_number AND m.resident_status = '1'
WHERE p.tenant_id = platform.current_tenant() AND p.addressee_number = :number AND m.addressee_number <> p.addressee_number
ORDER BY m.birth_date, m.addressee_number
