-- Everyone a municipality deals with (rulebook addressee): residents as the register publishes them, non-residents, corporations.
-- No foreign keys on the bulk tables, as in the resident register: a load writes card and row in one transaction.

-- Index card: identity and what search needs of the present state. Content stands in addressee_record.
CREATE TABLE addressee.addressee (
  tenant_id                  integer NOT NULL,
  addressee_number           text    COLLATE "C" NOT NULL CHECK (char_length(addressee_number) BETWEEN 1 AND 15),
  current_history_no         integer NOT NULL CHECK (current_history_no >= 1),
  origin                     text    COLLATE "C" NOT NULL CHECK (origin IN ('RESIDENT', 'NON_RESIDENT')),
  entity_type                text    COLLATE "C" NOT NULL
    CHECK (entity_type IN ('INDIVIDUAL', 'CORPORATION', 'SOLE_PROPRIETOR', 'ASSOCIATION')),
  kana_key                   text    COLLATE "C" NOT NULL,   -- sort key, '' when there is no reading
  birth_date                 date,                           -- internal date: comparison only, never shown
  corporate_number           text    COLLATE "C",
  cross_reference_prohibited boolean NOT NULL DEFAULT false, -- 他業務参照不可: only the registering business sees it
  deleted                    boolean NOT NULL DEFAULT false, -- managed elsewhere or registered by mistake; never reused
  PRIMARY KEY (tenant_id, addressee_number)
);
CREATE INDEX addressee_by_birth ON addressee.addressee (tenant_id, birth_date, kana_key, addressee_number);
-- Not unique: the branches of a corporation are addressees of their own.
CREATE INDEX addressee_by_corporate_number ON addressee.addressee (tenant_id, corporate_number) WHERE corporate_number IS NOT NULL;
SELECT platform.protect('addressee.addressee');
GRANT SELECT, INSERT ON addressee.addressee TO yakuba_app;
GRANT UPDATE (current_history_no, origin, entity_type, kana_key, birth_date, corporate_number, cross_reference_prohibited, deleted)
  ON addressee.addressee TO yakuba_app;

-- Every state an addressee ever had, never changed (更新履歴 0310022). One row is the whole content.
CREATE TABLE addressee.addressee_record (
  tenant_id                  integer NOT NULL,
  addressee_number           text    COLLATE "C" NOT NULL,
  history_no                 integer NOT NULL CHECK (history_no >= 1),
  reason                     text    COLLATE "C" NOT NULL
    CHECK (reason IN ('REGISTERED', 'MIGRATED', 'SNAPSHOT', 'CORRECTED', 'BECAME_NON_RESIDENT', 'DELETED')),
  known_from                 timestamptz NOT NULL,
  operator_id                text    COLLATE "C",            -- null: taken over from a publisher or a legacy system
  origin                     text    COLLATE "C" NOT NULL,
  entity_type                text    COLLATE "C" NOT NULL,
  resident_status            text    COLLATE "C",            -- 住民状態 of a resident
  resident_type              text    COLLATE "C",
  household_number           text    COLLATE "C",
  name                       text    NOT NULL,
  name_kana                  text,
  alias                      text,
  birth_date                 date,
  birth_date_text            text,
  sex                        text    COLLATE "C" NOT NULL CHECK (sex IN ('0', '1', '2')),
  address_municipality_code  text    COLLATE "C",
  address_town_code          text    COLLATE "C",
  address                    text,
  building                   text,
  postal_code                text    COLLATE "C",
  phone                      text    COLLATE "C",
  corporate_number           text    COLLATE "C",
  business_code              text    COLLATE "C" NOT NULL DEFAULT '000', -- 業務ID that registered it
  declared_merge_target      text    COLLATE "C",            -- 名寄せ先 as the legacy system had it
  removed_on                 date,
  PRIMARY KEY (tenant_id, addressee_number, history_no)
);
SELECT platform.protect('addressee.addressee_record');
GRANT SELECT, INSERT ON addressee.addressee_record TO yakuba_app;

-- 個人番号 of non-residents: never a key, never plain.
CREATE TABLE addressee.individual_number (
  tenant_id                  integer NOT NULL,
  addressee_number           text    COLLATE "C" NOT NULL,
  number_cipher              bytea   NOT NULL,
  number_hmac                bytea   NOT NULL,
  known_from                 timestamptz NOT NULL,
  known_to                   timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, addressee_number, known_to)
);
CREATE UNIQUE INDEX individual_number_by_hmac ON addressee.individual_number (tenant_id, number_hmac) WHERE known_to = 'infinity';
SELECT platform.protect('addressee.individual_number');
GRANT SELECT, INSERT, UPDATE (known_to) ON addressee.individual_number TO yakuba_app;

-- Search keys: K folded kana, N folded written name. Keys of past names stay: 履歴も含めて検索 (0310005).
CREATE TABLE addressee.search_key (
  tenant_id                  integer NOT NULL,
  kind                       "char"  NOT NULL CHECK (kind IN ('K', 'N')),
  key                        text    COLLATE "C" NOT NULL,
  addressee_number           text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, kind, key, addressee_number)
);
SELECT platform.protect('addressee.search_key');
GRANT SELECT, INSERT ON addressee.search_key TO yakuba_app;

-- 名寄せ: a link, never a change of number. One level deep; one present link per source.
CREATE TABLE addressee.merge_link (
  tenant_id                  integer NOT NULL,
  source_number              text    COLLATE "C" NOT NULL,
  target_number              text    COLLATE "C" NOT NULL CHECK (target_number <> source_number),
  via_number                 text    COLLATE "C",            -- the former target through which a chain was folded
  linked_by                  text    COLLATE "C",
  known_from                 timestamptz NOT NULL,
  known_to                   timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, source_number, known_to, known_from)
);
CREATE UNIQUE INDEX merge_link_present ON addressee.merge_link (tenant_id, source_number) WHERE known_to = 'infinity';
CREATE INDEX merge_link_by_target ON addressee.merge_link (tenant_id, target_number) WHERE known_to = 'infinity';
SELECT platform.protect('addressee.merge_link');
GRANT SELECT, INSERT, UPDATE (known_to) ON addressee.merge_link TO yakuba_app;

-- The serial of the last number given out, or of the greatest one taken over (rulebook addressee §2).
CREATE TABLE addressee.number_serial (
  tenant_id                  integer PRIMARY KEY,
  last_serial                bigint  NOT NULL CHECK (last_serial >= 0)
);
SELECT platform.protect('addressee.number_serial');
GRANT SELECT, INSERT, UPDATE (last_serial) ON addressee.number_serial TO yakuba_app;

-- How far each range of a snapshot reached, so that the next one continues there.
CREATE TABLE addressee.snapshot_range (
  tenant_id                  integer NOT NULL,
  snapshot                   uuid    NOT NULL,
  range_no                   integer NOT NULL,
  last_number                text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, snapshot, range_no)
);
SELECT platform.protect('addressee.snapshot_range');
GRANT SELECT, INSERT ON addressee.snapshot_range TO yakuba_app;
