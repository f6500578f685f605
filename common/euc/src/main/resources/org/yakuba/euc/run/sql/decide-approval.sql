INSERT INTO euc.approval_decision (approval_id, approved, decided_by, decided_at)
VALUES (:id, :approved, :officer, CAST(:at AS timestamptz))
