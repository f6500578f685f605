INSERT INTO euc.definition
  (definition_id, version_no, name, dataset, visibility, content, item_hash, withdrawn, owner, office, made_at)
VALUES (:id, :version, :name, :dataset, :visibility, CAST(:content AS jsonb), :hash, :withdrawn, :owner, :office,
  CAST(:at AS timestamptz))
