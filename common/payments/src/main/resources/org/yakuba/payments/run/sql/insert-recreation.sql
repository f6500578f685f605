INSERT INTO payments.file_recreation (recreation_id, run_id, reason, requested_by, requested_at)
VALUES (CAST(:id AS uuid), CAST(:run AS uuid), :reason, :officer, CAST(:at AS timestamptz))
