INSERT INTO euc.execution
  (execution_id, definition_key, version_no, name, purpose, dataset, items, words, parameters, form, rows, blanked, left_out, personal,
   approval_id, run_by, run_at, took_ms, sha256, byte_length, keep_until)
VALUES (:id, :key, :version, :name, :purpose, :dataset, :items, :words, CAST(:parameters AS jsonb), :form, :rows, :blanked, :leftOut, :personal,
   CAST(:approval AS uuid), :officer, CAST(:at AS timestamptz), :took, CAST(:sha256 AS text), CAST(:bytes AS bigint), CAST(:keepUntil AS timestamptz))
