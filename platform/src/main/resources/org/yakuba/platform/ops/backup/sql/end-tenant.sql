UPDATE platform.tenant SET deleted_at = now() WHERE tenant_id = ? AND deleted_at IS NULL
