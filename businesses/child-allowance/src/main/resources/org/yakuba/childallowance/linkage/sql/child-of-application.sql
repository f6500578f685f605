-- A child named in an application: among those the applications found, else in the household, by date of birth and written name.
SELECT p.addressee_number, p.relationship_codes
FROM child_allowance.person p
WHERE p.tenant_id = platform.current_tenant() AND p.birth_date = CAST(:birth AS date)
  AND (p.addressee_number = ANY (CAST(:subjects AS text[]))
       OR p.household_number = (SELECT a.household_number FROM child_allowance.person a
                                WHERE a.tenant_id = platform.current_tenant() AND a.addressee_number = :applicant))
ORDER BY p.name = :name DESC, p.addressee_number LIMIT 1
