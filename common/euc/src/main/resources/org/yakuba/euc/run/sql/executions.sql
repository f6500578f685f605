SELECT execution_id, definition_key, version_no, name, purpose, dataset, items, words, form, rows, blanked, left_out, run_by, run_at,
       sha256, byte_length, keep_until
  FROM euc.execution
 ORDER BY run_at DESC, execution_id LIMIT :most
