INSERT INTO child_allowance.entitled_month (month, completed_at)
VALUES (:month, :at)
ON CONFLICT DO NOTHING
