UPDATE platform.api_client SET requests_per_minute = :perMinute
 WHERE tenant_id = platform.current_tenant() AND client_id = :client AND revoked_at IS NULL
