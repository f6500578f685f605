INSERT INTO migration.file (tenant_id, job_no, file_no, file_name, layout, staged_table, declared_rows, counted_rows, sha256)
VALUES (:tenant, :job, :fileNo, :fileName, :layout, :table, :rows, :rows, :sha256)
