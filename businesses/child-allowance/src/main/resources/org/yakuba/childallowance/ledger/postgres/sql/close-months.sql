UPDATE child_allowance.monthly_entitlement SET known_to = :at
WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient AND known_to = 'infinity'
  AND month = ANY (CAST(CAST(:months AS text[]) AS date[]))
