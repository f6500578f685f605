SELECT e.addressee_number AS key, e.addressee_number AS aggregate, e.addressee_number AS subject,
       CAST(ROW(e.resident_status, e.household_number, e.name, e.name_kana, e.birth_date, e.birth_date_text, e.sex, e.address, e.building,
                e.postal_code, e.removed_on) AS text) AS content
FROM resident_register.resident_full_extract e
WHERE e.tenant_id = platform.current_tenant()
