UPDATE child_allowance.university_age_entry u SET known_to = :at
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS n (number text, "from" date)
WHERE u.tenant_id = platform.current_tenant() AND u.recipient_id = :recipient AND u.known_to = 'infinity'
  AND u.addressee_number = n.number AND lower(u.valid) = n."from"
