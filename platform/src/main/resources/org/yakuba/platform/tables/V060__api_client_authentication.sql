-- How a client proves who it is and how much it may ask (data-linkage §2, LNK-1-03, LNK-1-04, LNK-1-09). To check a signature made with
-- the secret the secret itself is needed: it is kept encrypted with the key of the municipality.
ALTER TABLE platform.api_client
  ADD COLUMN authentication text COLLATE "C" NOT NULL DEFAULT 'client_secret_basic'
    CHECK (authentication IN ('client_secret_jwt', 'client_secret_basic')),
  ADD COLUMN secret_sealed bytea,
  ADD COLUMN requests_per_minute integer NOT NULL DEFAULT 600 CHECK (requests_per_minute BETWEEN 1 AND 60000),
  ADD CHECK ((authentication = 'client_secret_jwt') = (secret_sealed IS NOT NULL));
GRANT UPDATE (requests_per_minute) ON platform.api_client TO yakuba_app;

-- Signed statements already used: one is good for one token. A row goes when its statement has expired.
CREATE TABLE platform.api_assertion (
  tenant_id    int         NOT NULL DEFAULT platform.current_tenant(),
  client_id    text        COLLATE "C" NOT NULL,
  assertion_id text        COLLATE "C" NOT NULL CHECK (char_length(assertion_id) BETWEEN 1 AND 200),
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, client_id, assertion_id)
);
SELECT platform.protect('platform.api_assertion');
GRANT SELECT, INSERT, DELETE ON platform.api_assertion TO yakuba_app;
