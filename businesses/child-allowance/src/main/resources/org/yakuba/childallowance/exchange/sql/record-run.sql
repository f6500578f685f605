INSERT INTO child_allowance.copy_run (made_at, made_by, copies) VALUES (CAST(:at AS timestamptz), :officer, :copies)
