-- Recipients whose entitlement a person bears on now: the recipient, a child, somebody of university age.
SELECT r.certification_number, r.addressee_number, 'RECIPIENT' AS part
FROM child_allowance.recipient r
WHERE r.tenant_id = platform.current_tenant() AND r.addressee_number = :number AND r.known_to = 'infinity' AND r.extinction_date IS NULL
UNION
SELECT r.certification_number, r.addressee_number, 'CHILD'
FROM child_allowance.child_entry c
JOIN child_allowance.recipient r
  ON r.tenant_id = c.tenant_id AND r.recipient_id = c.recipient_id AND r.known_to = 'infinity' AND r.extinction_date IS NULL
WHERE c.tenant_id = platform.current_tenant() AND c.child_number = :number AND c.known_to = 'infinity' AND upper(c.valid) > :day
UNION
SELECT r.certification_number, r.addressee_number, 'STUDENT'
FROM child_allowance.university_age_entry u
JOIN child_allowance.recipient r
  ON r.tenant_id = u.tenant_id AND r.recipient_id = u.recipient_id AND r.known_to = 'infinity' AND r.extinction_date IS NULL
WHERE u.tenant_id = platform.current_tenant() AND u.addressee_number = :number AND u.known_to = 'infinity' AND upper(u.valid) > :day
ORDER BY 1, 3
