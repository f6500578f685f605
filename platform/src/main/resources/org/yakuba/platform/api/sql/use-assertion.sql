WITH expired AS (
  DELETE FROM platform.api_assertion
   WHERE tenant_id = platform.current_tenant() AND client_id = :client AND expires_at < CAST(:now AS timestamptz)
)
INSERT INTO platform.api_assertion (client_id, assertion_id, expires_at)
VALUES (:client, :assertion, CAST(:expires AS timestamptz))
ON CONFLICT DO NOTHING
