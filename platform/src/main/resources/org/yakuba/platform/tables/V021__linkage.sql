-- Linkage (data-linkage §4). What is published stands in linkage_event, written by the ledger's own transaction. Its place in the feed is
-- given after commit and stands in linkage_change: a published row is never touched again.

-- The last version per (publisher, aggregate). Its row lock makes two transactions about the same person follow one another, so that
-- versions are given in the order of commit.
CREATE TABLE platform.linkage_version (
  tenant_id      int  NOT NULL DEFAULT platform.current_tenant(),
  publisher      text COLLATE "C" NOT NULL,
  aggregate_type text COLLATE "C" NOT NULL,
  aggregate_id   text COLLATE "C" NOT NULL,
  version        int  NOT NULL CHECK (version >= 1),
  PRIMARY KEY (tenant_id, publisher, aggregate_type, aggregate_id)
) WITH (fillfactor = 80);
SELECT platform.protect('platform.linkage_version');
GRANT SELECT, INSERT, UPDATE (version) ON platform.linkage_version TO yakuba_app;

-- publication_no comes from a sequence: for one aggregate it grows with the version, over all it is committed out of order.
CREATE TABLE platform.linkage_event (
  tenant_id         int         NOT NULL DEFAULT platform.current_tenant(),
  publication_no    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  event_id          uuid        NOT NULL DEFAULT uuidv7(),
  publisher         text        COLLATE "C" NOT NULL,
  contract          text        COLLATE "C" NOT NULL,
  schema_version    int         NOT NULL,
  aggregate_type    text        COLLATE "C" NOT NULL,
  aggregate_id      text        COLLATE "C" NOT NULL,
  aggregate_version int         NOT NULL,
  occurred_at       timestamptz NOT NULL,
  effective_date    date        NOT NULL,
  recorded_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  correlation_id    uuid        NOT NULL,
  causation_id      uuid,
  suppression_flag  boolean     NOT NULL,
  provisional_flag  boolean     NOT NULL,
  sharing           text[]      COLLATE "C" NOT NULL,  -- everybody at an address the payload tells
  confidential      boolean     NOT NULL,              -- the payload is a JSON string: Base64 of the tenant's cipher
  payload           jsonb       NOT NULL,
  PRIMARY KEY (tenant_id, publication_no),
  UNIQUE (tenant_id, publisher, aggregate_type, aggregate_id, aggregate_version)
);
SELECT platform.protect('platform.linkage_event');
GRANT SELECT, INSERT ON platform.linkage_event TO yakuba_app;

CREATE TABLE platform.linkage_pending (
  tenant_id      int    NOT NULL DEFAULT platform.current_tenant(),
  publication_no bigint NOT NULL,
  PRIMARY KEY (tenant_id, publication_no)
);
SELECT platform.share('platform.linkage_pending', 'queue of the publisher, which serves all municipalities; holds numbers of publications only');
GRANT SELECT, INSERT, DELETE ON platform.linkage_pending TO yakuba_app;

-- The change feed: cursors of a municipality follow one another without a gap, in the order in which they become visible.
CREATE TABLE platform.linkage_change (
  tenant_id      int    NOT NULL DEFAULT platform.current_tenant(),
  cursor         bigint NOT NULL CHECK (cursor >= 1),
  publication_no bigint NOT NULL,
  PRIMARY KEY (tenant_id, cursor)
);
SELECT platform.protect('platform.linkage_change');
GRANT SELECT, INSERT ON platform.linkage_change TO yakuba_app;
