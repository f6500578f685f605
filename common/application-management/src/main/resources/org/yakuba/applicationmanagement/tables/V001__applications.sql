-- 申請管理 (rulebook application-management): what residents sent, as it arrived, and what became of it. Content is never changed;
-- of the card only where the application stands now. No foreign keys, as in the other ledgers: one transaction writes all of it.

-- One application from its first submission on; a resubmission is a further version of it.
CREATE TABLE application_management.application (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  procedure_id            text    COLLATE "C" NOT NULL,
  target_business         text    COLLATE "C" NOT NULL,
  original_receipt_number text    COLLATE "C" NOT NULL,
  original_submitted_at   timestamptz NOT NULL,                -- 到達: what the law counts from, never the day of intake
  applicant_type          text    COLLATE "C" NOT NULL,
  retention_until         date    NOT NULL,
  processing_due_date     date,
  -- where it stands now
  status                  text    COLLATE "C" NOT NULL,
  status_no               integer NOT NULL CHECK (status_no >= 1),   -- the last line of the history; who changes names it
  current_version         integer NOT NULL CHECK (current_version >= 1),
  applicant_number        text    COLLATE "C",
  identification_method   text    COLLATE "C" NOT NULL
    CHECK (identification_method IN ('SERIAL_NUMBER', 'FOUR_ATTRIBUTES', 'MANUAL', 'NONE')),
  identification_result   text    COLLATE "C" NOT NULL,
  subject_numbers         text[]  COLLATE "C" NOT NULL DEFAULT '{}',
  assigned_office         text,
  assigned_officer        text    COLLATE "C",
  disposition             text    COLLATE "C" CHECK (disposition IN ('APPROVED', 'DENIED', 'WITHDRAWN', 'TRANSFERRED')),
  PRIMARY KEY (tenant_id, application_id)
);
CREATE INDEX application_by_status ON application_management.application (tenant_id, status, processing_due_date, application_id);
CREATE INDEX application_by_applicant ON application_management.application (tenant_id, applicant_number) WHERE applicant_number IS NOT NULL;
SELECT platform.protect('application_management.application');
GRANT SELECT, INSERT ON application_management.application TO yakuba_app;
GRANT UPDATE (status, status_no, current_version, applicant_number, identification_method, identification_result, subject_numbers,
  assigned_office, assigned_officer, disposition) ON application_management.application TO yakuba_app;

-- One package that was taken in; the receipt number is unique, so the same package never makes a second application.
CREATE TABLE application_management.application_version (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  version_no              integer NOT NULL CHECK (version_no >= 1),
  receipt_number          text    COLLATE "C" NOT NULL CHECK (char_length(receipt_number) BETWEEN 1 AND 20),
  submission_type         text    COLLATE "C" NOT NULL CHECK (submission_type IN ('NEW', 'RESUBMISSION')),
  form_version            text    COLLATE "C" NOT NULL,
  submitted_at            timestamptz NOT NULL,
  received_at             timestamptz NOT NULL,
  certificate_serial      text    COLLATE "C" NOT NULL,
  certificate_status      text    COLLATE "C" NOT NULL,
  signature_status        text    COLLATE "C" NOT NULL CHECK (signature_status IN ('VALID', 'INVALID', 'ABSENT', 'NOT_REQUIRED')),
  package_sha256          text    COLLATE "C" NOT NULL CHECK (char_length(package_sha256) = 64),
  package_bytes           bigint  NOT NULL,
  package_cipher          bytea   NOT NULL,                    -- the whole ZIP as it arrived
  PRIMARY KEY (tenant_id, application_id, version_no)
);
CREATE UNIQUE INDEX application_version_receipt ON application_management.application_version (tenant_id, receipt_number);
SELECT platform.protect('application_management.application_version');
GRANT SELECT, INSERT ON application_management.application_version TO yakuba_app;

CREATE TABLE application_management.application_item (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  version_no              integer NOT NULL,
  item_no                 integer NOT NULL,                    -- place in the form
  item_id                 text    COLLATE "C" NOT NULL,
  sequence                integer NOT NULL CHECK (sequence >= 1),
  item_name               text    NOT NULL,
  value                   text    NOT NULL,                    -- '' where it is kept apart
  character_issue         boolean NOT NULL,
  kept_apart              boolean NOT NULL,                    -- 個人番号: see application_number
  PRIMARY KEY (tenant_id, application_id, version_no, item_no)
);
SELECT platform.protect('application_management.application_item');
GRANT SELECT, INSERT ON application_management.application_item TO yakuba_app;

-- 個人番号: never a key, never plain, apart from everything else (番号法).
CREATE TABLE application_management.application_number (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  version_no              integer NOT NULL,
  item_no                 integer NOT NULL,
  number_cipher           bytea   NOT NULL,
  PRIMARY KEY (tenant_id, application_id, version_no, item_no)
);
SELECT platform.protect('application_management.application_number');
GRANT SELECT, INSERT ON application_management.application_number TO yakuba_app;

-- Files of a package: what they are; the bytes stand in the package.
CREATE TABLE application_management.application_file (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  version_no              integer NOT NULL,
  file_no                 integer NOT NULL,
  path                    text    NOT NULL,
  document_id             text    NOT NULL,                    -- '' for the form itself
  media_type              text    COLLATE "C" NOT NULL,
  byte_size               bigint  NOT NULL,
  sha256                  text    COLLATE "C" NOT NULL,
  malware_scan_status     text    COLLATE "C" NOT NULL CHECK (malware_scan_status IN ('CLEAN', 'INFECTED', 'PENDING')),
  PRIMARY KEY (tenant_id, application_id, version_no, file_no)
);
SELECT platform.protect('application_management.application_file');
GRANT SELECT, INSERT ON application_management.application_file TO yakuba_app;

CREATE TABLE application_management.application_finding (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  version_no              integer NOT NULL,
  finding_no              integer NOT NULL,
  code                    text    COLLATE "C" NOT NULL,
  path                    text,
  item_id                 text    COLLATE "C",
  PRIMARY KEY (tenant_id, application_id, version_no, finding_no)
);
SELECT platform.protect('application_management.application_finding');
GRANT SELECT, INSERT ON application_management.application_finding TO yakuba_app;

-- 状態履歴: appended only. The primary key lets one of two officers win.
CREATE TABLE application_management.application_status (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  status_no               integer NOT NULL CHECK (status_no >= 1),
  status_before           text    COLLATE "C",
  status                  text    COLLATE "C" NOT NULL,
  occurred_at             timestamptz NOT NULL,
  operator_id             text    COLLATE "C" NOT NULL,        -- officer, or the part of the program
  reason_code             text    COLLATE "C" NOT NULL,
  note                    text    NOT NULL DEFAULT '',
  told_resident           text    NOT NULL DEFAULT '',         -- 住民へ返した文面
  PRIMARY KEY (tenant_id, application_id, status_no)
);
SELECT platform.protect('application_management.application_status');
GRANT SELECT, INSERT ON application_management.application_status TO yakuba_app;

-- 特定: every attempt and who decided; the last one counts.
CREATE TABLE application_management.application_identification (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  identification_no       integer NOT NULL CHECK (identification_no >= 1),
  occurred_at             timestamptz NOT NULL,
  operator_id             text    COLLATE "C" NOT NULL,
  method                  text    COLLATE "C" NOT NULL,
  result                  text    COLLATE "C" NOT NULL,
  addressee_number        text    COLLATE "C",
  agreeing                text[]  COLLATE "C" NOT NULL DEFAULT '{}',   -- attributes that agreed
  note                    text    NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, application_id, identification_no)
);
SELECT platform.protect('application_management.application_identification');
GRANT SELECT, INSERT ON application_management.application_identification TO yakuba_app;

-- 代理権の確認: without it an application by a representative goes no further.
CREATE TABLE application_management.representation_check (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  checked_at              timestamptz NOT NULL,
  operator_id             text    COLLATE "C" NOT NULL,
  document                text    NOT NULL,
  subject_numbers         text[]  COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, application_id, checked_at)
);
SELECT platform.protect('application_management.representation_check');
GRANT SELECT, INSERT ON application_management.representation_check TO yakuba_app;

-- 補正依頼: item by item, with the day by which to answer.
CREATE TABLE application_management.correction_request (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  status_no               integer NOT NULL,                    -- the line of the history that asked
  requested_at            timestamptz NOT NULL,
  due_date                date    NOT NULL,
  requested_by            text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, application_id, status_no)
);
CREATE INDEX correction_request_due ON application_management.correction_request (tenant_id, due_date);
SELECT platform.protect('application_management.correction_request');
GRANT SELECT, INSERT ON application_management.correction_request TO yakuba_app;

CREATE TABLE application_management.correction_point (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  application_id          uuid    NOT NULL,
  status_no               integer NOT NULL,
  point_no                integer NOT NULL,
  item_id                 text    COLLATE "C" NOT NULL,        -- '' when it is about the whole
  message                 text    NOT NULL,
  PRIMARY KEY (tenant_id, application_id, status_no, point_no)
);
SELECT platform.protect('application_management.correction_point');
GRANT SELECT, INSERT ON application_management.correction_point TO yakuba_app;

-- 連携: one delivery per application and business, sent again under the same id.
CREATE TABLE application_management.delivery (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  delivery_id             uuid    NOT NULL,
  application_id          uuid    NOT NULL,
  target_business         text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, delivery_id)
);
CREATE UNIQUE INDEX delivery_once ON application_management.delivery (tenant_id, application_id, target_business);
SELECT platform.protect('application_management.delivery');
GRANT SELECT, INSERT ON application_management.delivery TO yakuba_app;

-- What was sent and what came back, appended only; an answer that comes twice is one row.
CREATE TABLE application_management.delivery_event (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  delivery_id             uuid    NOT NULL,
  event_id                uuid    NOT NULL,
  occurred_at             timestamptz NOT NULL,
  kind                    text    COLLATE "C" NOT NULL
    CHECK (kind IN ('SENT', 'ACCEPTED', 'REJECTED', 'STARTED', 'SENT_BACK', 'CORRECTION_REQUESTED', 'DECIDED', 'NOT_APPLIED')),
  revision                integer NOT NULL DEFAULT 0,
  detail                  text    NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, delivery_id, event_id)
);
SELECT platform.protect('application_management.delivery_event');
GRANT SELECT, INSERT ON application_management.delivery_event TO yakuba_app;

-- 取込不能: the whole package, unopened, with the reasons. One row per content; it may be examined again.
CREATE TABLE application_management.parked_package (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  parked_id               uuid    NOT NULL,
  file_name               text    NOT NULL,
  parked_at               timestamptz NOT NULL,
  package_sha256          text    COLLATE "C" NOT NULL,
  package_bytes           bigint  NOT NULL,
  package_cipher          bytea,                               -- null: too large to be kept here, the file stays in its folder
  receipt_number          text    COLLATE "C",                 -- as far as it could be read
  procedure_id            text    COLLATE "C",
  submitted_at            timestamptz,
  settled_at              timestamptz,
  settled_by              text    COLLATE "C",
  settlement              text    COLLATE "C" CHECK (settlement IN ('RECEIVED', 'RETURNED')),
  settlement_note         text    NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, parked_id)
);
CREATE UNIQUE INDEX parked_package_content ON application_management.parked_package (tenant_id, package_sha256);
SELECT platform.protect('application_management.parked_package');
GRANT SELECT, INSERT ON application_management.parked_package TO yakuba_app;
GRANT UPDATE (settled_at, settled_by, settlement, settlement_note) ON application_management.parked_package TO yakuba_app;

CREATE TABLE application_management.parked_finding (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  parked_id               uuid    NOT NULL,
  finding_no              integer NOT NULL,
  code                    text    COLLATE "C" NOT NULL,
  path                    text,
  item_id                 text    COLLATE "C",
  PRIMARY KEY (tenant_id, parked_id, finding_no)
);
SELECT platform.protect('application_management.parked_finding');
GRANT SELECT, INSERT ON application_management.parked_finding TO yakuba_app;

-- 件数照合: every package that was offered left exactly one line, whatever became of it. The key is the claim under which it was
-- taken, so that a program killed in between does not count twice.
CREATE TABLE application_management.intake_entry (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  claim                   text    COLLATE "C" NOT NULL,
  taken_at                timestamptz NOT NULL,
  taken_on                date    NOT NULL,
  outcome                 text    COLLATE "C" NOT NULL CHECK (outcome IN ('RECEIVED', 'QUARANTINED', 'PARKED', 'DUPLICATE')),
  application_id          uuid,
  parked_id               uuid,
  PRIMARY KEY (tenant_id, claim)
);
CREATE INDEX intake_entry_by_day ON application_management.intake_entry (tenant_id, taken_on);
SELECT platform.protect('application_management.intake_entry');
GRANT SELECT, INSERT ON application_management.intake_entry TO yakuba_app;

-- What ぴったりサービス says it has offered; the last word for a day counts.
CREATE TABLE application_management.offered_count (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  offered_on              date    NOT NULL,
  packages                integer NOT NULL CHECK (packages >= 0),
  told_at                 timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, offered_on, told_at)
);
SELECT platform.protect('application_management.offered_count');
GRANT SELECT, INSERT ON application_management.offered_count TO yakuba_app;

-- 番号紐付情報 as the resident register publishes it. known_to is the only column ever changed.
CREATE TABLE application_management.certificate_link (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  certificate_serial      text    COLLATE "C" NOT NULL,
  addressee_number        text    COLLATE "C" NOT NULL,
  source_event            uuid    NOT NULL,
  valid_from              date    NOT NULL,
  valid_to                date,
  revoked_at              timestamptz,
  known_from              timestamptz NOT NULL,
  known_to                timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (tenant_id, certificate_serial, addressee_number, source_event)
);
CREATE UNIQUE INDEX certificate_link_now ON application_management.certificate_link (tenant_id, certificate_serial, addressee_number)
  WHERE known_to = 'infinity';
SELECT platform.protect('application_management.certificate_link');
GRANT SELECT, INSERT, UPDATE (known_to) ON application_management.certificate_link TO yakuba_app;
