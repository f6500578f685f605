INSERT INTO migration.reconciliation (tenant_id, job_no, place, kind, title, label, expected, actual)
SELECT :tenant, :job, :place + row_number() OVER (ORDER BY c.layout), '件数', '管理表・ファイル・登録・隔離',
       c.layout, c.declared, COALESCE(c.loaded, 0) + c.quarantined
  FROM migration.record_count c
 WHERE c.job_no = :job
