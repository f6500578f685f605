INSERT INTO migration.reconciliation (tenant_id, job_no, place, kind, title, label, expected, actual)
SELECT :tenant, :job, :place, '件数', 'レコード種別ごとの件数', c.layout, c.in_file - c.quarantined, :kept
  FROM migration.record_count c
 WHERE c.job_no = :job AND c.staged_table = 'conversion_table' AND c.in_file > 0
