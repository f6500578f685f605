SELECT tenant_id FROM platform.api_client_tenant WHERE client_id = :client
