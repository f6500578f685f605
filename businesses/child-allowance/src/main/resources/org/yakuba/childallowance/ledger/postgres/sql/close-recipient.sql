UPDATE child_allowance.recipient SET known_to = :at
WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient AND known_to = 'infinity'
  AND lower(valid) = ANY (CAST(CAST(:from AS text[]) AS date[]))
