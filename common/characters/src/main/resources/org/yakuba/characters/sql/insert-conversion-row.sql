INSERT INTO characters.conversion_table
  (tenant_id, source_system, revision, source_code, target_text, mj_name, judgement, approved_by, approved_at)
VALUES
  (:tenant, :sourceSystem, :revision, :sourceCode, :targetText, :mjName, :judgement, :approvedBy, :approvedAt)
ON CONFLICT DO NOTHING
