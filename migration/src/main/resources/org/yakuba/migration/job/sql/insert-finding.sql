INSERT INTO migration.finding (tenant_id, job_no, finding_no, file_name, line, item, value, guarded, rule, treatment, message)
VALUES (:tenant, :job, :no, :file, :line, :item, :value, false, :rule, :treatment, :message)
