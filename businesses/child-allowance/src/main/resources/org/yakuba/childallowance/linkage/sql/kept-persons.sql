-- Relationship and planned removal are told by events only.
SELECT p.addressee_number AS key, p.addressee_number AS aggregate, p.addressee_number AS subject,
       CAST(ROW(p.resident_status, p.household_number, p.name, p.name_kana, p.birth_date, p.birth_date_text, p.sex, p.address, p.building,
                p.postal_code, p.removed_on) AS text) AS content
FROM child_allowance.person p
WHERE p.tenant_id = platform.current_tenant() AND p.origin = 'RESIDENT'
