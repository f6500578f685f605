INSERT INTO payments.transfer_report (report_id, list_id, run_id, act, act_id, file_sha256, row_count, officer_id, reported_at)
VALUES (CAST(:report AS uuid), CAST(:list AS uuid), CAST(:run AS uuid), :act, CAST(:actId AS uuid), CAST(:sha256 AS text), :rows,
        :officer, CAST(:at AS timestamptz))
