SELECT determination_id, kind, command, command_version, decided_on, takes_back
FROM child_allowance.determination
WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient AND recorded_at <= :at
ORDER BY recorded_at, determination_id
