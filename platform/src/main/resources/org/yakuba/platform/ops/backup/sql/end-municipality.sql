DELETE FROM platform.municipality WHERE tenant_id = ?
