-- Data migration: jobs, what they found, and how the figures agree. Personal values stand only in findings and, while a job
-- runs, in its own tables in schema migration_staging.

GRANT USAGE ON SCHEMA migration TO yakuba_app;

-- Job-private tables: made, filled by COPY, closed by a policy of their own and dropped by the program's role.
CREATE SCHEMA migration_staging;
GRANT USAGE, CREATE ON SCHEMA migration_staging TO yakuba_app;

-- One delivery of one municipality. The digest makes the same delivery recognisable wherever its files lie.
CREATE TABLE migration.job (
  tenant_id       integer     NOT NULL,
  job_no          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  job_id          uuid        NOT NULL DEFAULT uuidv7(),
  digest          bytea       NOT NULL,
  kind            text        COLLATE "C" NOT NULL CHECK (kind IN ('F', 'D')),
  sequence        integer     NOT NULL CHECK (sequence >= 1),
  base_date       date        NOT NULL,
  status          text        COLLATE "C" NOT NULL
                  CHECK (status IN ('RUNNING', 'STOPPED', 'CHECKED', 'DONE', 'RECONCILIATION_FAILED')),
  source_system   text        COLLATE "C" NOT NULL DEFAULT '', -- whose 外字 the files hold, and by which revision they were converted
  table_revision  integer     NOT NULL DEFAULT 0,
  directory       text        NOT NULL,
  started_by      text        NOT NULL,
  started_at      timestamptz NOT NULL DEFAULT now(),
  finished_at     timestamptz,
  PRIMARY KEY (tenant_id, job_no),
  UNIQUE (tenant_id, digest)
);
SELECT platform.protect('migration.job');
GRANT SELECT, INSERT, UPDATE (status, source_system, table_revision, directory, finished_at) ON migration.job TO yakuba_app;

CREATE TABLE migration.file (
  tenant_id       integer     NOT NULL,
  job_no          bigint      NOT NULL,
  file_no         smallint    NOT NULL,
  file_name       text        NOT NULL,
  layout          text        NOT NULL,
  staged_table    text        COLLATE "C" NOT NULL,
  declared_rows   bigint      NOT NULL,
  counted_rows    bigint      NOT NULL,
  sha256          text        COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, job_no, file_no)
);
SELECT platform.protect('migration.file');
GRANT SELECT, INSERT, DELETE ON migration.file TO yakuba_app;

-- What is finished. A unit and its checkpoint commit together, so that a job killed anywhere goes on where it stopped.
CREATE TABLE migration.checkpoint (
  tenant_id       integer     NOT NULL,
  job_no          bigint      NOT NULL,
  phase           text        COLLATE "C" NOT NULL,
  unit            text        COLLATE "C" NOT NULL,
  range_no        integer     NOT NULL,
  rows            bigint      NOT NULL,
  started_at      timestamptz NOT NULL,
  finished_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, job_no, phase, unit, range_no)
);
SELECT platform.protect('migration.checkpoint');
GRANT SELECT, INSERT, DELETE, UPDATE (rows, started_at, finished_at) ON migration.checkpoint TO yakuba_app;

-- Findings, in the order of files and lines. guarded: the value can reveal where a protected person is.
CREATE TABLE migration.finding (
  tenant_id       integer     NOT NULL,
  job_no          bigint      NOT NULL,
  finding_no      integer     NOT NULL,
  file_name       text        NOT NULL,
  line            integer     NOT NULL,
  layout          text,
  item            text,
  value           text,
  guarded         boolean     NOT NULL,
  rule            text        COLLATE "C" NOT NULL,
  treatment       text        COLLATE "C" NOT NULL,
  subject         text        COLLATE "C",
  message         text        NOT NULL,
  PRIMARY KEY (tenant_id, job_no, finding_no)
);
CREATE INDEX finding_by_rule ON migration.finding (tenant_id, job_no, rule, treatment, finding_no);
SELECT platform.protect('migration.finding');
GRANT SELECT, INSERT, DELETE ON migration.finding TO yakuba_app;

-- Rows that stay out of the register, with every rule that keeps them out.
CREATE TABLE migration.quarantined_row (
  tenant_id       integer     NOT NULL,
  job_no          bigint      NOT NULL,
  staged_table    text        COLLATE "C" NOT NULL,
  row_no          integer     NOT NULL,
  layout          text        NOT NULL,
  file_name       text        NOT NULL,
  line            integer     NOT NULL,
  subject         text        COLLATE "C",
  rules           text        COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, job_no, staged_table, row_no)
);
SELECT platform.protect('migration.quarantined_row');
GRANT SELECT, INSERT ON migration.quarantined_row TO yakuba_app;

-- Four counts per record kind: manifest, file, loaded, quarantined (and unchanged: already there with the same content).
CREATE TABLE migration.record_count (
  tenant_id       integer     NOT NULL,
  job_no          bigint      NOT NULL,
  layout          text        NOT NULL,
  staged_table    text        COLLATE "C" NOT NULL,
  declared        bigint      NOT NULL,
  in_file         bigint      NOT NULL,
  quarantined     bigint      NOT NULL,
  unchanged       bigint      NOT NULL,
  loaded          bigint,
  PRIMARY KEY (tenant_id, job_no, layout)
);
SELECT platform.protect('migration.record_count');
GRANT SELECT, INSERT, UPDATE (loaded) ON migration.record_count TO yakuba_app;

CREATE TABLE migration.reconciliation (
  tenant_id       integer     NOT NULL,
  job_no          bigint      NOT NULL,
  place           integer     NOT NULL,
  kind            text        NOT NULL,
  title           text        NOT NULL,
  label           text        NOT NULL,
  expected        bigint      NOT NULL,
  actual          bigint      NOT NULL,
  PRIMARY KEY (tenant_id, job_no, place)
);
SELECT platform.protect('migration.reconciliation');
GRANT SELECT, INSERT, DELETE ON migration.reconciliation TO yakuba_app;

-- 外字 nobody has identified, and who carries them in which item.
CREATE TABLE migration.unmapped_character (
  tenant_id       integer     NOT NULL,
  job_no          bigint      NOT NULL,
  code_point      text        COLLATE "C" NOT NULL,
  subject         text        COLLATE "C" NOT NULL,
  item            text        NOT NULL,
  occurrences     bigint      NOT NULL,
  PRIMARY KEY (tenant_id, job_no, code_point, subject, item)
);
SELECT platform.protect('migration.unmapped_character');
GRANT SELECT, INSERT ON migration.unmapped_character TO yakuba_app;

-- Rows of the delivery that stand in the register already, found before the load begins and kept until the job ends.
CREATE TABLE migration.unchanged_row (
  tenant_id       integer     NOT NULL,
  job_no          bigint      NOT NULL,
  staged_table    text        COLLATE "C" NOT NULL,
  row_no          integer     NOT NULL,
  PRIMARY KEY (tenant_id, job_no, staged_table, row_no)
);
SELECT platform.protect('migration.unchanged_row');
GRANT SELECT, INSERT, DELETE ON migration.unchanged_row TO yakuba_app;
