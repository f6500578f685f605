SELECT * FROM platform.api_client WHERE tenant_id = platform.current_tenant() AND client_id = :client
