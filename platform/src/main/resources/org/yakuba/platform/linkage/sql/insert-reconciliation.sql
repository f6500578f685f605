INSERT INTO platform.linkage_reconciliation
  (consumer, compared_at, compared_by, published_rows, kept_rows, published_hash, kept_hash, missing, surplus, different, on_the_way,
   repaired)
VALUES (:consumer, CAST(:at AS timestamptz), :by, :publishedRows, :keptRows, :publishedHash, :keptHash, :missing, :surplus, :different,
        :onTheWay, :repaired)
