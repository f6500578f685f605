INSERT INTO payments.bank_file_event (file_id, event, officer_id, occurred_at)
VALUES (CAST(:file AS uuid), :event, :officer, CAST(:at AS timestamptz))
