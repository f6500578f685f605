SELECT source_system, revision, source_code, target_text, mj_name, judgement, approved_by, approved_at
FROM characters.conversion_table
WHERE tenant_id = :tenant
  AND source_system = :sourceSystem
  AND revision = :revision
ORDER BY source_code
