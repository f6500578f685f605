SELECT max(revision)
FROM characters.conversion_table
WHERE tenant_id = :tenant
  AND source_system = :sourceSystem
