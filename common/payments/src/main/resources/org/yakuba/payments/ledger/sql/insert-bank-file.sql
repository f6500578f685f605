INSERT INTO payments.bank_master_file
  (effective_from, content_hash, branches, added, changed, ended, accounts_left, taken_by, taken_at)
VALUES (CAST(:day AS date), :hash, :branches, :added, :changed, :ended, :left, :operator, CAST(:at AS timestamptz))
RETURNING file_id
