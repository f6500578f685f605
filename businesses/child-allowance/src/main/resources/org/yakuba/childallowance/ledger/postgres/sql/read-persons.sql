SELECT addressee_number, resident_status, household_number, relationship_codes, name, name_kana, birth_date, birth_date_text, sex,
       removed_on, planned_removal_on
FROM child_allowance.person
WHERE tenant_id = platform.current_tenant() AND addressee_number = ANY (CAST(:numbers AS text[]))
