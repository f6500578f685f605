-- Consumers (data-linkage §4): how far each has come, what it has received, and what is parked for it.

CREATE TABLE platform.linkage_position (
  tenant_id int    NOT NULL DEFAULT platform.current_tenant(),
  consumer  text   COLLATE "C" NOT NULL,
  cursor    bigint NOT NULL CHECK (cursor >= 0),
  PRIMARY KEY (tenant_id, consumer)
) WITH (fillfactor = 50);
SELECT platform.protect('platform.linkage_position');
GRANT SELECT, INSERT, UPDATE (cursor) ON platform.linkage_position TO yakuba_app;

-- Written in the transaction of the consumer's own work: an event that comes again changes nothing.
CREATE TABLE platform.linkage_inbox (
  tenant_id   int         NOT NULL DEFAULT platform.current_tenant(),
  consumer    text        COLLATE "C" NOT NULL,
  event_id    uuid        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, consumer, event_id)
);
SELECT platform.protect('platform.linkage_inbox');
GRANT SELECT, INSERT ON platform.linkage_inbox TO yakuba_app;

-- The newest version received of each aggregate: an older one that comes late is dropped.
CREATE TABLE platform.linkage_received (
  tenant_id      int  NOT NULL DEFAULT platform.current_tenant(),
  consumer       text COLLATE "C" NOT NULL,
  publisher      text COLLATE "C" NOT NULL,
  aggregate_type text COLLATE "C" NOT NULL,
  aggregate_id   text COLLATE "C" NOT NULL,
  version        int  NOT NULL,
  PRIMARY KEY (tenant_id, consumer, publisher, aggregate_type, aggregate_id)
) WITH (fillfactor = 80);
SELECT platform.protect('platform.linkage_received');
GRANT SELECT, INSERT, UPDATE (version) ON platform.linkage_received TO yakuba_app;

-- What a consumer could not take, and everything about the same person behind it. The first of a person is retried (RETRY), until it is
-- given up after a day (DEAD); the others wait (BEHIND). A row goes when its event is received.
CREATE TABLE platform.linkage_parked (
  tenant_id       int         NOT NULL DEFAULT platform.current_tenant(),
  consumer        text        COLLATE "C" NOT NULL,
  cursor          bigint      NOT NULL,
  publisher       text        COLLATE "C" NOT NULL,
  aggregate_type  text        COLLATE "C" NOT NULL,
  aggregate_id    text        COLLATE "C" NOT NULL,
  state           text        COLLATE "C" NOT NULL CHECK (state IN ('RETRY', 'BEHIND', 'DEAD')),
  cause           text        COLLATE "C",               -- classes and places, never values
  attempts        int         NOT NULL,
  parked_at       timestamptz NOT NULL,
  next_attempt_at timestamptz,
  requested_by    text        COLLATE "C",               -- who asked to deliver a dead one again; another officer approves
  PRIMARY KEY (tenant_id, consumer, cursor),
  CHECK ((state = 'RETRY') = (next_attempt_at IS NOT NULL))
);
CREATE INDEX linkage_parked_by_aggregate
  ON platform.linkage_parked (tenant_id, consumer, publisher, aggregate_type, aggregate_id, cursor);
SELECT platform.protect('platform.linkage_parked');
GRANT SELECT, INSERT, DELETE, UPDATE (state, cause, attempts, parked_at, next_attempt_at, requested_by)
  ON platform.linkage_parked TO yakuba_app;

-- A publication has one place in the feed.
CREATE UNIQUE INDEX linkage_change_of_publication ON platform.linkage_change (tenant_id, publication_no);
