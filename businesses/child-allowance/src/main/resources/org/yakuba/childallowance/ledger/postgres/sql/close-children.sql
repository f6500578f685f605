UPDATE child_allowance.child_entry c SET known_to = :at
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS n (number text, "from" date)
WHERE c.tenant_id = platform.current_tenant() AND c.recipient_id = :recipient AND c.known_to = 'infinity'
  AND c.child_number = n.number AND c.payable_from = n."from"
