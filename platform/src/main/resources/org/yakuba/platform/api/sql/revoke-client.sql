UPDATE platform.api_client SET revoked_at = now(), revoked_by = :by
 WHERE tenant_id = platform.current_tenant() AND client_id = :client AND revoked_at IS NULL
