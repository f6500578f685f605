UPDATE payments.file_recreation SET approved_by = :officer, approved_at = CAST(:at AS timestamptz)
 WHERE tenant_id = platform.current_tenant() AND recreation_id = CAST(:id AS uuid) AND approved_by IS NULL
