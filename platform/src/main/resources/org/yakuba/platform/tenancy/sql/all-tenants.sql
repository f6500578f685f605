SELECT m.tenant_id, m.code, m.name
FROM platform.municipality m
JOIN platform.tenant t ON t.tenant_id = m.tenant_id AND t.deleted_at IS NULL
WHERE m.valid @> CAST(:day AS date)
ORDER BY m.code
