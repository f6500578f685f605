SELECT file_id, part_no, version_no, row_count, total_amount_yen, byte_length, sha256, made_by, made_at
  FROM payments.bank_file
 WHERE tenant_id = platform.current_tenant() AND run_id = CAST(:run AS uuid)
 ORDER BY version_no, part_no
