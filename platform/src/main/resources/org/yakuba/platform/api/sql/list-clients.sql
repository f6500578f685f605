SELECT * FROM platform.api_client WHERE tenant_id = platform.current_tenant() ORDER BY revoked_at NULLS FIRST, created_at, client_id
