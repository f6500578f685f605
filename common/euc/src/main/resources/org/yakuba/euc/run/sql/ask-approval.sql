INSERT INTO euc.approval (definition_key, version_no, name, dataset, words, parameters, form, requested_by, requested_at)
VALUES (:key, :version, :name, :dataset, :words, CAST(:parameters AS jsonb), :form, :officer, CAST(:at AS timestamptz))
RETURNING approval_id
