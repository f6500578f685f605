-- Clients of /api/v1 (data-linkage §2): one per add-on and municipality. The secret is shown once and kept as a hash.
CREATE TABLE platform.api_client (
  tenant_id    int         NOT NULL DEFAULT platform.current_tenant() REFERENCES platform.tenant,
  client_id    text        COLLATE "C" NOT NULL CHECK (client_id ~ '^[A-Za-z0-9]{32}$'),
  name         text        NOT NULL CHECK (name <> ''),
  purpose_code text        COLLATE "C" NOT NULL CHECK (purpose_code <> ''),
  secret_hash  bytea       NOT NULL CHECK (length(secret_hash) = 32),
  scopes       text[]      COLLATE "C" NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  created_by   text        COLLATE "C" NOT NULL,
  revoked_at   timestamptz,
  revoked_by   text        COLLATE "C",
  PRIMARY KEY (tenant_id, client_id),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
SELECT platform.protect('platform.api_client');
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON platform.api_client TO yakuba_app;

-- Who asks for a token is known by the id of the client only.
CREATE TABLE platform.api_client_tenant (
  client_id text COLLATE "C" PRIMARY KEY,
  tenant_id int  NOT NULL REFERENCES platform.tenant
);
SELECT platform.share('platform.api_client_tenant', 'which municipality a client id belongs to; holds random ids only');
GRANT SELECT, INSERT ON platform.api_client_tenant TO yakuba_app;
