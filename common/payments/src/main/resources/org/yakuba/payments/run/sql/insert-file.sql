INSERT INTO payments.bank_file
  (run_id, part_no, version_no, row_count, total_amount_yen, byte_length, sha256, content_cipher, recreation_id, made_by, made_at)
VALUES (CAST(:run AS uuid), :part, :version, :rows, :total, :bytes, :sha256, :content, CAST(:recreation AS uuid), :officer,
        CAST(:at AS timestamptz))
RETURNING file_id
