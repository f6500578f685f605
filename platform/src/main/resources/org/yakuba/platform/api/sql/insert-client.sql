WITH client AS (
  INSERT INTO platform.api_client (client_id, name, purpose_code, secret_hash, scopes, created_by)
  VALUES (:client, :name, :purpose, :hash, CAST(:scopes AS text[]), :by)
)
INSERT INTO platform.api_client_tenant (client_id, tenant_id) VALUES (:client, platform.current_tenant())
