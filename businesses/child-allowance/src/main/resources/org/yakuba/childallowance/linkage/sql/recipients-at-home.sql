-- Recipients of a household.
SELECT DISTINCT r.certification_number
FROM child_allowance.person p
JOIN child_allowance.recipient r
  ON r.tenant_id = p.tenant_id AND r.addressee_number = p.addressee_number AND r.known_to = 'infinity' AND r.extinction_date IS NULL
WHERE p.tenant_id = platform.current_tenant() AND p.household_number = :household
ORDER BY 1
