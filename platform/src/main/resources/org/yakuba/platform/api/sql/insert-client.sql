WITH client AS (
  INSERT INTO platform.api_client
    (client_id, name, purpose_code, authentication, secret_hash, secret_sealed, scopes, requests_per_minute, created_by)
  VALUES (:client, :name, :purpose, :authentication, :hash, :sealed, CAST(:scopes AS text[]), :perMinute, :by)
)
INSERT INTO platform.api_client_tenant (client_id, tenant_id) VALUES (:client, platform.current_tenant())
