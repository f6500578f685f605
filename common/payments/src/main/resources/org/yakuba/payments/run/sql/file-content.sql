SELECT f.run_id, f.part_no, f.version_no, f.sha256, f.content_cipher, r.run_no
  FROM payments.bank_file f
  JOIN payments.transfer_run r ON r.tenant_id = f.tenant_id AND r.run_id = f.run_id
 WHERE f.tenant_id = platform.current_tenant() AND f.file_id = CAST(:file AS uuid)
