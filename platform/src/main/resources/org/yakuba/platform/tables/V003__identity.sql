-- Keys of a municipality, wrapped by the deployment's master key, which is never in the database. Destroying the row's content makes
-- everything encrypted with it unreadable (crypto-shredding, identity-and-audit §2).
CREATE TABLE platform.tenant_key (
  tenant_id int NOT NULL DEFAULT platform.current_tenant() REFERENCES platform.tenant,
  key_version smallint NOT NULL CHECK (key_version BETWEEN 1 AND 127),
  wrapped_data_key bytea,
  wrapped_lookup_key bytea,
  created_at timestamptz NOT NULL DEFAULT now(),
  destroyed_at timestamptz,
  PRIMARY KEY (tenant_id, key_version),
  CHECK ((destroyed_at IS NULL) = (wrapped_data_key IS NOT NULL AND wrapped_lookup_key IS NOT NULL))
);
SELECT platform.protect('platform.tenant_key');
GRANT SELECT, INSERT, UPDATE (wrapped_data_key, wrapped_lookup_key, destroyed_at) ON platform.tenant_key TO yakuba_app;

-- 職員. Ids are never reused: rows are never deleted (IDN-2-06).
CREATE TABLE platform.account (
  tenant_id int NOT NULL DEFAULT platform.current_tenant() REFERENCES platform.tenant,
  officer_id text COLLATE "C" NOT NULL CHECK (officer_id ~ '^[A-Za-z0-9._-]{1,10}$'),
  name text NOT NULL,
  office text NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'RETIRED')),
  password_hash text NOT NULL,
  totp_secret bytea NOT NULL,
  totp_last_step bigint NOT NULL DEFAULT 0,
  failed_count int NOT NULL DEFAULT 0,
  locked_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, officer_id)
);
SELECT platform.protect('platform.account');
GRANT SELECT, INSERT, UPDATE (name, office, state, password_hash, totp_secret, totp_last_step, failed_count, locked_until)
  ON platform.account TO yakuba_app;

-- Which roles an officer holds, and when.
CREATE TABLE platform.account_role (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  officer_id text COLLATE "C" NOT NULL,
  role_id text COLLATE "C" NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  PRIMARY KEY (tenant_id, officer_id, role_id, valid),
  FOREIGN KEY (tenant_id, officer_id) REFERENCES platform.account,
  EXCLUDE USING gist (tenant_id WITH =, officer_id WITH =, role_id WITH =, valid WITH &&)
);
SELECT platform.protect('platform.account_role');
GRANT SELECT, INSERT, UPDATE (valid) ON platform.account_role TO yakuba_app;

-- 権限表: the municipality's own table; standard rows come from roles.yaml, and a row withdrawn by the municipality stays withdrawn.
CREATE TABLE platform.role (
  tenant_id int NOT NULL DEFAULT platform.current_tenant() REFERENCES platform.tenant,
  role_id text COLLATE "C" NOT NULL CHECK (role_id ~ '^[a-z][a-z0-9-]{0,40}$'),
  name text NOT NULL,
  PRIMARY KEY (tenant_id, role_id)
);
SELECT platform.protect('platform.role');
GRANT SELECT, INSERT, UPDATE (name) ON platform.role TO yakuba_app;

CREATE TABLE platform.role_privilege (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  role_id text COLLATE "C" NOT NULL,
  privilege_id text COLLATE "C" NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (tenant_id, role_id, privilege_id),
  FOREIGN KEY (tenant_id, role_id) REFERENCES platform.role
);
SELECT platform.protect('platform.role_privilege');
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON platform.role_privilege TO yakuba_app;
