-- 操作ログ (identity-and-audit §5.1). Append-only: the program may insert and read, nothing else. Sequence and hash are assigned after
-- commit by the sealer and stand in a table of their own, so that an entry is never touched again.
CREATE TABLE platform.audit_entry (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  entry_id uuid NOT NULL DEFAULT uuidv7(),
  occurred_at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  officer_id text COLLATE "C" NOT NULL,
  roles text[] NOT NULL,
  office text NOT NULL,
  terminal text NOT NULL,
  purpose_code text COLLATE "C" NOT NULL CHECK (purpose_code <> ''),
  reason text,
  correlation_id uuid NOT NULL,
  business text COLLATE "C" NOT NULL,
  function_id text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  subjects text[] NOT NULL,
  subject_count int NOT NULL,
  condition jsonb NOT NULL,
  result text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, entry_id)
);
CREATE INDEX audit_entry_time ON platform.audit_entry (tenant_id, occurred_at);
CREATE INDEX audit_entry_officer ON platform.audit_entry (tenant_id, officer_id, occurred_at);
SELECT platform.protect('platform.audit_entry');
GRANT SELECT, INSERT ON platform.audit_entry TO yakuba_app;

-- Finds entries by person; the truth is audit_entry.subjects, which the chain covers.
CREATE TABLE platform.audit_subject (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  addressee_number text COLLATE "C" NOT NULL,
  occurred_at timestamptz NOT NULL,
  entry_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, addressee_number, occurred_at, entry_id)
);
SELECT platform.protect('platform.audit_subject');
GRANT SELECT, INSERT ON platform.audit_subject TO yakuba_app;

-- Entries that are committed and not yet in the chain.
CREATE TABLE platform.audit_pending (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  entry_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, entry_id)
);
SELECT platform.share('platform.audit_pending', 'queue of the sealer, which serves all municipalities; holds random ids only');
GRANT SELECT, INSERT, DELETE ON platform.audit_pending TO yakuba_app;

-- The chain: entry_hash = SHA-256(previous entry_hash || canonical JSON of the entry), one chain per municipality (§5.4).
CREATE TABLE platform.audit_seal (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  sequence bigint NOT NULL CHECK (sequence > 0),
  entry_id uuid NOT NULL,
  entry_hash bytea NOT NULL CHECK (length(entry_hash) = 32),
  PRIMARY KEY (tenant_id, sequence),
  UNIQUE (tenant_id, entry_id)
);
SELECT platform.protect('platform.audit_seal');
GRANT SELECT, INSERT ON platform.audit_seal TO yakuba_app;
