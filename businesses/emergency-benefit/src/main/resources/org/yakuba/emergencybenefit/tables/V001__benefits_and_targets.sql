-- 緊急時給付 (rulebook emergency-benefit §2.1): what is paid, to whom, and how that was decided. Definitions are versions that
-- never change; only who approved them is added.
GRANT USAGE ON SCHEMA emergency_benefit TO yakuba_app;

CREATE TABLE emergency_benefit.benefit (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  benefit_id           text    COLLATE "C" NOT NULL CHECK (benefit_id ~ '^[0-9]{3}$'),
  next_serial          integer NOT NULL DEFAULT 1 CHECK (next_serial BETWEEN 1 AND 10000000), -- of the next letter; its row is locked while letters are numbered
  closed_on            date,                                  -- 終了
  PRIMARY KEY (tenant_id, benefit_id)
);
SELECT platform.protect('emergency_benefit.benefit');
GRANT SELECT, INSERT, UPDATE (next_serial, closed_on) ON emergency_benefit.benefit TO yakuba_app;

CREATE TABLE emergency_benefit.benefit_version (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  benefit_id           text    COLLATE "C" NOT NULL,
  version_no           integer NOT NULL CHECK (version_no >= 1),
  name                 text    NOT NULL CHECK (name <> ''),
  fiscal_year          smallint NOT NULL,
  base_date            date    NOT NULL,
  unit                 text    COLLATE "C" NOT NULL CHECK (unit IN ('PERSON', 'HOUSEHOLD')),
  household_rule       text    COLLATE "C" NOT NULL CHECK (household_rule IN ('ANY', 'ALL', 'HEAD')),
  method               text    COLLATE "C" NOT NULL CHECK (method IN ('APPLICATION', 'PUSH', 'CONFIRM')),
  condition            text    NOT NULL,                      -- §4.1 as JSON
  base_amount          bigint  NOT NULL CHECK (base_amount >= 0),
  addition             integer CHECK (addition BETWEEN 0 AND 999999), -- X; null is printed as nothing and counts as zero
  patterns             text    NOT NULL,                      -- [{code, name, amount}] as JSON
  application_from     date    NOT NULL,
  application_to       date    NOT NULL CHECK (application_to >= application_from),
  attachments          text    COLLATE "C" NOT NULL,          -- required documents, separated by one space
  uses_public_account  boolean NOT NULL,
  excluded_benefits    text    COLLATE "C" NOT NULL,          -- whoever these benefits were decided for is left out, separated by one space
  budget_amount        bigint  CHECK (budget_amount >= 0),
  later_changes        text    COLLATE "C" NOT NULL CHECK (later_changes IN ('KEEP', 'REVIEW')),
  sample_percent       smallint NOT NULL CHECK (sample_percent BETWEEN 0 AND 100),
  objection_until      date,                                  -- 辞退申出の期限 of a benefit by push
  letter_text          text    NOT NULL,                      -- what the letter says in the town's own words
  entered_by           text    COLLATE "C" NOT NULL,
  entered_at           timestamptz NOT NULL,
  approved_by          text    COLLATE "C" CHECK (approved_by <> entered_by),
  approved_at          timestamptz,
  PRIMARY KEY (tenant_id, benefit_id, version_no),
  FOREIGN KEY (tenant_id, benefit_id) REFERENCES emergency_benefit.benefit,
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK ((method = 'PUSH') = (objection_until IS NOT NULL))
);
SELECT platform.protect('emergency_benefit.benefit_version');
GRANT SELECT, INSERT, UPDATE (approved_by, approved_at) ON emergency_benefit.benefit_version TO yakuba_app;

-- What other businesses know about a person on the base date, delivered as a file or by their contracts.
CREATE TABLE emergency_benefit.person_fact (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  benefit_id           text    COLLATE "C" NOT NULL,
  addressee_number     text    COLLATE "C" NOT NULL,
  tax_exempt           boolean,
  disabled             boolean,
  child_allowance_recipient boolean,
  pattern              text    COLLATE "C",
  known_from           timestamptz NOT NULL,
  known_to             timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, benefit_id, addressee_number, known_to)
);
SELECT platform.protect('emergency_benefit.person_fact');
GRANT SELECT, INSERT, DELETE, UPDATE (known_to) ON emergency_benefit.person_fact TO yakuba_app;

-- 抽出: one reading of the register as of the base date, by one version. A trial is never confirmed.
CREATE TABLE emergency_benefit.extraction (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  extraction_id        uuid    NOT NULL DEFAULT uuidv7(),
  benefit_id           text    COLLATE "C" NOT NULL,
  version_no           integer NOT NULL,
  started_by           text    COLLATE "C" NOT NULL,
  started_at           timestamptz NOT NULL,
  read_at              timestamptz,                           -- 住基の時点: when the register was read
  persons              integer,
  households           integer,
  eligible_persons     integer,
  amount               bigint,
  finished_at          timestamptz,
  confirmed_by         text    COLLATE "C" CHECK (confirmed_by <> started_by),
  confirmed_at         timestamptz,
  PRIMARY KEY (tenant_id, extraction_id),
  FOREIGN KEY (tenant_id, benefit_id, version_no) REFERENCES emergency_benefit.benefit_version
);
CREATE UNIQUE INDEX extraction_confirmed ON emergency_benefit.extraction (tenant_id, benefit_id) WHERE confirmed_at IS NOT NULL;
CREATE INDEX extraction_by_benefit ON emergency_benefit.extraction (tenant_id, benefit_id, started_at);
SELECT platform.protect('emergency_benefit.extraction');
GRANT SELECT, INSERT, DELETE,
  UPDATE (read_at, persons, households, eligible_persons, amount, finished_at, confirmed_by, confirmed_at)
  ON emergency_benefit.extraction TO yakuba_app;

-- The contract copy of one extraction: everybody the register names for the base date.
CREATE TABLE emergency_benefit.extract_person (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  extraction_id        uuid    NOT NULL,
  household_number     text    COLLATE "C" NOT NULL,
  addressee_number     text    COLLATE "C" NOT NULL,
  is_head              boolean NOT NULL,
  name                 text    NOT NULL,
  name_kana            text,
  birth_date           date,
  became_resident_on   date,
  removed_on           date,
  resident_status      text    COLLATE "C" NOT NULL,
  address              text,
  building             text,
  postal_code          text    COLLATE "C",
  PRIMARY KEY (tenant_id, extraction_id, household_number, addressee_number)
);
SELECT platform.protect('emergency_benefit.extract_person');
GRANT SELECT, INSERT, DELETE ON emergency_benefit.extract_person TO yakuba_app;

-- 該当・除外の別と理由 (EMB-2-02), one row per person of the copy.
CREATE TABLE emergency_benefit.extract_outcome (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  extraction_id        uuid    NOT NULL,
  household_number     text    COLLATE "C" NOT NULL,
  addressee_number     text    COLLATE "C" NOT NULL,
  outcome              text    COLLATE "C" NOT NULL
    CHECK (outcome IN ('ELIGIBLE', 'NOT_RESIDENT', 'CONDITION', 'HOUSEHOLD_RULE', 'OTHER_BENEFIT', 'NO_HEAD')),
  pattern              text    COLLATE "C",
  amount               bigint  NOT NULL,
  PRIMARY KEY (tenant_id, extraction_id, household_number, addressee_number)
);
SELECT platform.protect('emergency_benefit.extract_outcome');
GRANT SELECT, INSERT, DELETE ON emergency_benefit.extract_outcome TO yakuba_app;

-- Households that are meant; numbered by household number from 1.
CREATE TABLE emergency_benefit.extract_household (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  extraction_id        uuid    NOT NULL,
  serial               integer NOT NULL,
  letter_id            text    COLLATE "C" NOT NULL,
  household_number     text    COLLATE "C" NOT NULL,
  head_number          text    COLLATE "C" NOT NULL,
  eligible_persons     integer NOT NULL,
  amount               bigint  NOT NULL,
  PRIMARY KEY (tenant_id, extraction_id, serial)
);
SELECT platform.protect('emergency_benefit.extract_household');
GRANT SELECT, INSERT, DELETE ON emergency_benefit.extract_household TO yakuba_app;

-- 対象: a household (or a person added by hand) that gets a letter. state is a projection, written with what changed it.
CREATE TABLE emergency_benefit.target (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  benefit_id           text    COLLATE "C" NOT NULL,
  target_no            integer NOT NULL,
  household_number     text    COLLATE "C" NOT NULL,
  head_number          text    COLLATE "C" NOT NULL,          -- to whom the letter goes
  head_name            text    NOT NULL,
  head_name_kana       text,
  head_birth_date      date,
  eligible_persons     integer NOT NULL CHECK (eligible_persons >= 1),
  amount               bigint  NOT NULL CHECK (amount >= 0),
  origin               text    COLLATE "C" NOT NULL CHECK (origin IN ('EXTRACTED', 'ADDED')),
  state                text    COLLATE "C" NOT NULL
    CHECK (state IN ('LISTED', 'SENT', 'RETURNED', 'APPLIED', 'DECIDED', 'PAID', 'DECLINED', 'EXPIRED', 'EXCLUDED')),
  PRIMARY KEY (tenant_id, benefit_id, target_no)
);
CREATE INDEX target_by_household ON emergency_benefit.target (tenant_id, benefit_id, household_number);
CREATE INDEX target_by_head ON emergency_benefit.target (tenant_id, head_number);
CREATE INDEX target_by_state ON emergency_benefit.target (tenant_id, benefit_id, state, target_no);
SELECT platform.protect('emergency_benefit.target');
GRANT SELECT, INSERT, DELETE, UPDATE (state) ON emergency_benefit.target TO yakuba_app;

-- 該当員.
CREATE TABLE emergency_benefit.target_member (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  benefit_id           text    COLLATE "C" NOT NULL,
  target_no            integer NOT NULL,
  addressee_number     text    COLLATE "C" NOT NULL,
  name                 text    NOT NULL,
  pattern              text    COLLATE "C",
  amount               bigint  NOT NULL,
  PRIMARY KEY (tenant_id, benefit_id, target_no, addressee_number)
);
CREATE INDEX target_member_by_person ON emergency_benefit.target_member (tenant_id, addressee_number);
SELECT platform.protect('emergency_benefit.target_member');
GRANT SELECT, INSERT, DELETE ON emergency_benefit.target_member TO yakuba_app;

-- 個別追加・除外 (EMB-2-03): asked for by one officer, done by another.
CREATE TABLE emergency_benefit.target_request (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  request_id           uuid    NOT NULL DEFAULT uuidv7(),
  benefit_id           text    COLLATE "C" NOT NULL,
  kind                 text    COLLATE "C" NOT NULL CHECK (kind IN ('ADD', 'EXCLUDE')),
  target_no            integer,                               -- whom to leave out
  addressee_number     text    COLLATE "C",                   -- whom to add
  reason               text    COLLATE "C" NOT NULL,
  note                 text    NOT NULL,
  requested_by         text    COLLATE "C" NOT NULL,
  requested_at         timestamptz NOT NULL,
  approved_by          text    COLLATE "C" CHECK (approved_by <> requested_by),
  approved_at          timestamptz,
  PRIMARY KEY (tenant_id, request_id),
  CHECK ((kind = 'EXCLUDE') = (target_no IS NOT NULL)),
  CHECK ((kind = 'ADD') = (addressee_number IS NOT NULL))
);
SELECT platform.protect('emergency_benefit.target_request');
GRANT SELECT, INSERT, UPDATE (approved_by, approved_at) ON emergency_benefit.target_request TO yakuba_app;

-- 通知番号. A lost letter is voided and gets a new number; the number of a letter that is only sent again stays.
CREATE TABLE emergency_benefit.letter (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  letter_id            text    COLLATE "C" NOT NULL CHECK (letter_id ~ '^[0-9]{11}$'),
  benefit_id           text    COLLATE "C" NOT NULL,
  target_no            integer NOT NULL,
  issued_at            timestamptz NOT NULL,
  void_from            timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (tenant_id, letter_id)
);
CREATE UNIQUE INDEX letter_in_force ON emergency_benefit.letter (tenant_id, benefit_id, target_no) WHERE void_from = 'infinity';
SELECT platform.protect('emergency_benefit.letter');
GRANT SELECT, INSERT, DELETE, UPDATE (void_from) ON emergency_benefit.letter TO yakuba_app;

-- 発送・返戻・再送・勧奨.
CREATE TABLE emergency_benefit.letter_event (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  event_no             bigint  NOT NULL GENERATED BY DEFAULT AS IDENTITY (CACHE 100),
  benefit_id           text    COLLATE "C" NOT NULL,
  target_no            integer NOT NULL,
  kind                 text    COLLATE "C" NOT NULL CHECK (kind IN ('SENT', 'RETURNED', 'RESENT', 'REMINDED', 'REISSUED')),
  happened_on          date    NOT NULL,
  note                 text    NOT NULL DEFAULT '',
  officer_id           text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, event_no)
);
CREATE INDEX letter_event_by_target ON emergency_benefit.letter_event (tenant_id, benefit_id, target_no, event_no);
SELECT platform.protect('emergency_benefit.letter_event');
GRANT SELECT, INSERT, DELETE ON emergency_benefit.letter_event TO yakuba_app;
GRANT USAGE ON SEQUENCE emergency_benefit.letter_event_event_no_seq TO yakuba_app;

-- Bundles of documents, made by a job and fetched by a clerk; the files themselves are sealed with the key of the municipality.
CREATE TABLE emergency_benefit.bundle (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  bundle_id            uuid    NOT NULL DEFAULT uuidv7(),
  benefit_id           text    COLLATE "C" NOT NULL,
  run_id               uuid    NOT NULL,                      -- the job that makes it
  form_id              text    COLLATE "C" NOT NULL,
  first_target_no      integer NOT NULL,
  protected            boolean NOT NULL,                      -- 支援措置: a bundle of its own, opened with the privilege only
  copies               integer NOT NULL,
  pages                integer NOT NULL,
  pdf_cipher           bytea   NOT NULL,
  text_cipher          bytea   NOT NULL,
  made_at              timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, bundle_id),
  UNIQUE (tenant_id, run_id, form_id, first_target_no, protected)
);
SELECT platform.protect('emergency_benefit.bundle');
GRANT SELECT, INSERT, DELETE ON emergency_benefit.bundle TO yakuba_app;
