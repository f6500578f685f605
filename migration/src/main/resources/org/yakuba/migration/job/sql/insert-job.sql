INSERT INTO migration.job (tenant_id, digest, kind, sequence, base_date, status, directory, started_by)
VALUES (:tenant, :digest, :kind, :sequence, :baseDate, 'RUNNING', :directory, :startedBy)
ON CONFLICT (tenant_id, digest) DO UPDATE SET directory = EXCLUDED.directory
