-- EUC (rulebook euc §2): definitions by versions, approvals, runs with what they wrote, and who took it. Nothing is overwritten; the bytes
-- of an output are the only thing that is ever deleted, when its days are over.
CREATE TABLE euc.definition (
  tenant_id       integer NOT NULL DEFAULT platform.current_tenant(),
  definition_id   uuid    NOT NULL,
  version_no      integer NOT NULL CHECK (version_no >= 1),
  name            text    NOT NULL,
  dataset         text    COLLATE "C" NOT NULL,
  visibility      text    COLLATE "C" NOT NULL CHECK (visibility IN ('OWNER', 'OFFICE', 'ALL')),
  content         jsonb   NOT NULL,                           -- org.yakuba.euc.definition.Definition
  item_hash       text    COLLATE "C" NOT NULL CHECK (item_hash ~ '^[0-9a-f]{64}$'),  -- the catalogue when it was made (EUC-E04)
  withdrawn       boolean NOT NULL DEFAULT false,
  owner           text    COLLATE "C" NOT NULL,
  office          text    NOT NULL,
  made_at         timestamptz NOT NULL,
  CONSTRAINT definition_version PRIMARY KEY (tenant_id, definition_id, version_no)
);
SELECT platform.protect('euc.definition');
GRANT SELECT, INSERT ON euc.definition TO yakuba_app;

-- 承認: one approval lets the officer who asked run one version once, with these parameters, into this form.
CREATE TABLE euc.approval (
  tenant_id       integer NOT NULL DEFAULT platform.current_tenant(),
  approval_id     uuid    NOT NULL DEFAULT uuidv7(),
  definition_key  text    COLLATE "C" NOT NULL,
  version_no      integer NOT NULL,
  name            text    NOT NULL,
  dataset         text    COLLATE "C" NOT NULL,
  words           text    NOT NULL,                           -- what will be run, in Japanese
  parameters      jsonb   NOT NULL,
  form            text    COLLATE "C" NOT NULL,
  requested_by    text    COLLATE "C" NOT NULL,
  requested_at    timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, approval_id)
);
SELECT platform.protect('euc.approval');
GRANT SELECT, INSERT ON euc.approval TO yakuba_app;

CREATE TABLE euc.approval_decision (
  tenant_id       integer NOT NULL DEFAULT platform.current_tenant(),
  approval_id     uuid    NOT NULL,
  approved        boolean NOT NULL,
  decided_by      text    COLLATE "C" NOT NULL,
  decided_at      timestamptz NOT NULL,
  CONSTRAINT approval_decided_once PRIMARY KEY (tenant_id, approval_id),
  FOREIGN KEY (tenant_id, approval_id) REFERENCES euc.approval (tenant_id, approval_id)
);
SELECT platform.protect('euc.approval_decision');
GRANT SELECT, INSERT ON euc.approval_decision TO yakuba_app;

-- 実行ログ (EUC-5-05).
CREATE TABLE euc.execution (
  tenant_id       integer NOT NULL DEFAULT platform.current_tenant(),
  execution_id    uuid    NOT NULL,
  definition_key  text    COLLATE "C" NOT NULL,
  version_no      integer NOT NULL,
  name            text    NOT NULL,
  purpose         text    NOT NULL,
  dataset         text    COLLATE "C" NOT NULL,
  items           text    NOT NULL,
  words           text    NOT NULL,                           -- conditions, in Japanese
  parameters      jsonb   NOT NULL,
  form            text    COLLATE "C" NOT NULL CHECK (form IN ('SCREEN', 'CSV_UTF8', 'CSV_UTF8_BOM', 'CSV_SHIFT_JIS')),
  rows            bigint  NOT NULL CHECK (rows >= 0),
  blanked         bigint  NOT NULL CHECK (blanked >= 0),      -- rows with protected items emptied (EUC-W02)
  left_out        bigint  NOT NULL CHECK (left_out >= 0),
  personal        boolean NOT NULL,
  approval_id     uuid,
  run_by          text    COLLATE "C" NOT NULL,
  run_at          timestamptz NOT NULL,
  took_ms         bigint  NOT NULL,
  sha256          text    COLLATE "C",
  byte_length     bigint,
  keep_until      timestamptz,
  PRIMARY KEY (tenant_id, execution_id),
  CONSTRAINT approval_used_once UNIQUE (tenant_id, approval_id),
  FOREIGN KEY (tenant_id, approval_id) REFERENCES euc.approval_decision (tenant_id, approval_id),
  CHECK ((form = 'SCREEN') = (sha256 IS NULL)),
  CHECK ((sha256 IS NULL) = (keep_until IS NULL))
);
CREATE INDEX execution_by_officer ON euc.execution (tenant_id, run_by, run_at);
CREATE INDEX execution_by_time ON euc.execution (tenant_id, run_at);
SELECT platform.protect('euc.execution');
GRANT SELECT, INSERT ON euc.execution TO yakuba_app;

-- What was written, encrypted with the key of the municipality, in pieces.
CREATE TABLE euc.output_part (
  tenant_id       integer NOT NULL DEFAULT platform.current_tenant(),
  execution_id    uuid    NOT NULL,
  part_no         integer NOT NULL CHECK (part_no >= 1),
  content_cipher  bytea   NOT NULL,
  PRIMARY KEY (tenant_id, execution_id, part_no),
  FOREIGN KEY (tenant_id, execution_id) REFERENCES euc.execution (tenant_id, execution_id) DEFERRABLE INITIALLY DEFERRED
);
SELECT platform.protect('euc.output_part');
GRANT SELECT, INSERT, DELETE ON euc.output_part TO yakuba_app;

CREATE TABLE euc.download (
  tenant_id       integer NOT NULL DEFAULT platform.current_tenant(),
  download_id     uuid    NOT NULL DEFAULT uuidv7(),
  execution_id    uuid    NOT NULL,
  officer_id      text    COLLATE "C" NOT NULL,
  downloaded_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, download_id),
  FOREIGN KEY (tenant_id, execution_id) REFERENCES euc.execution (tenant_id, execution_id)
);
SELECT platform.protect('euc.download');
GRANT SELECT, INSERT ON euc.download TO yakuba_app;

-- Groups of the catalogue: what a municipality takes along.
CREATE VIEW euc.export_definition WITH (security_invoker = true) AS
SELECT tenant_id, definition_id, version_no, name, dataset, visibility, content::text AS content, withdrawn, owner, office, made_at
  FROM euc.definition;
GRANT SELECT ON euc.export_definition TO yakuba_app;

CREATE VIEW euc.export_execution WITH (security_invoker = true) AS
SELECT e.tenant_id, e.execution_id, e.definition_key, e.version_no, e.name, e.purpose, e.dataset, e.items, e.words, e.parameters::text AS parameters,
       e.form, e.rows, e.blanked, e.left_out, e.run_by, e.run_at, a.requested_at, d.decided_by AS approved_by, d.decided_at AS approved_at,
       (SELECT count(*) FROM euc.download l WHERE l.tenant_id = e.tenant_id AND l.execution_id = e.execution_id) AS downloads
  FROM euc.execution e
  LEFT JOIN euc.approval a ON a.tenant_id = e.tenant_id AND a.approval_id = e.approval_id
  LEFT JOIN euc.approval_decision d ON d.tenant_id = e.tenant_id AND d.approval_id = e.approval_id;
GRANT SELECT ON euc.export_execution TO yakuba_app;
