INSERT INTO migration.reconciliation (tenant_id, job_no, place, kind, title, label, expected, actual)
VALUES (:tenant, :job, :place, :kind, :title, :label, :expected, :actual)
