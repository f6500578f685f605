-- The residents named as they are published, with what only events tell as it is known here.
SELECT e.addressee_number, e.household_number, e.resident_status, e.name, e.name_kana, e.birth_date, e.birth_date_text, e.sex,
       e.address, e.building, e.postal_code, e.removed_on, coalesce(p.relationship_codes, '') AS relationship_codes, p.planned_removal_on
FROM resident_register.resident_full_extract e
LEFT JOIN child_allowance.person p ON p.tenant_id = e.tenant_id AND p.addressee_number = e.addressee_number
WHERE e.tenant_id = platform.current_tenant() AND e.addressee_number = ANY (CAST(:numbers AS text[]))
ORDER BY e.addressee_number
