INSERT INTO euc.download (execution_id, officer_id, downloaded_at) VALUES (:execution, :officer, CAST(:at AS timestamptz))
