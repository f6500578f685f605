UPDATE migration.record_count c SET loaded = r.actual
  FROM migration.reconciliation r
 WHERE c.job_no = :job AND r.job_no = :job AND r.kind = '件数' AND r.label = c.layout
