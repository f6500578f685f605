-- 通知書 (rulebook 5) and where they are sent. What a notice said is kept encrypted: a reprint is drawn from it.

-- 送付先 of this business for a period; without one a notice goes to the address of the person.
CREATE TABLE child_allowance.delivery_address (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  delivery_id             uuid    NOT NULL DEFAULT uuidv7(),
  addressee_number        text    COLLATE "C" NOT NULL,
  name                    text    NOT NULL CHECK (name <> ''),
  postal_code             text    COLLATE "C" NOT NULL,
  address                 text    NOT NULL CHECK (address <> ''),
  building                text,
  reason                  text    NOT NULL,
  valid                   daterange NOT NULL CHECK (NOT isempty(valid)),
  entered_by              text    COLLATE "C" NOT NULL,
  known_from              timestamptz NOT NULL,
  known_to                timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, delivery_id),
  EXCLUDE USING gist (tenant_id WITH =, addressee_number WITH =, valid WITH &&) WHERE (known_to = 'infinity')
);
SELECT platform.protect('child_allowance.delivery_address');
GRANT SELECT, INSERT, UPDATE (known_to) ON child_allowance.delivery_address TO yakuba_app;

-- 通知書: one per determination; its number is given with the decision and never changes.
CREATE TABLE child_allowance.notice (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  notice_id               uuid    NOT NULL,
  notice_number           text    COLLATE "C" NOT NULL,
  determination_id        uuid    NOT NULL,
  form_id                 text    COLLATE "C" NOT NULL,
  form_version            smallint NOT NULL,
  addressee_number        text    COLLATE "C" NOT NULL,    -- to whom it is addressed
  subjects                text[]  COLLATE "C" NOT NULL,    -- everybody it tells about
  issued_on               date    NOT NULL,
  content_cipher          bytea   NOT NULL,                -- TenantCipher, purpose child-allowance.notice
  issued_by               text    COLLATE "C" NOT NULL,
  issued_at               timestamptz NOT NULL,
  keep_until              date    NOT NULL,
  PRIMARY KEY (tenant_id, notice_id),
  UNIQUE (tenant_id, notice_number),
  UNIQUE (tenant_id, determination_id)
);
CREATE INDEX notice_by_person ON child_allowance.notice (tenant_id, addressee_number, notice_id);
SELECT platform.protect('child_allowance.notice');
GRANT SELECT, INSERT ON child_allowance.notice TO yakuba_app;

-- What happened to a notice. HELD: a protected person stands on it; nothing leaves before a second officer released it, once.
CREATE TABLE child_allowance.notice_event (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  event_id                uuid    NOT NULL DEFAULT uuidv7(),
  notice_id               uuid    NOT NULL,
  kind                    text    COLLATE "C" NOT NULL CHECK (kind IN ('HELD', 'RELEASE_ASKED', 'RELEASED', 'PRINTED', 'REPRINTED', 'EXPORTED')),
  reason                  text,
  officer_id              text    COLLATE "C" NOT NULL,
  terminal                text    NOT NULL,
  occurred_at             timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, event_id),
  FOREIGN KEY (tenant_id, notice_id) REFERENCES child_allowance.notice
);
CREATE INDEX notice_event_of ON child_allowance.notice_event (tenant_id, notice_id, event_id);
SELECT platform.protect('child_allowance.notice_event');
GRANT SELECT, INSERT ON child_allowance.notice_event TO yakuba_app;

-- How far each range of a snapshot of the residents reached, so that the next one continues there.
CREATE TABLE child_allowance.snapshot_range (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  snapshot                uuid    NOT NULL,
  range_no                integer NOT NULL,
  last_number             text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, snapshot, range_no)
);
SELECT platform.protect('child_allowance.snapshot_range');
GRANT SELECT, INSERT ON child_allowance.snapshot_range TO yakuba_app;
