-- 証明書の交付 (rulebook 2.5, 3.13; forms §4): who certifies, what it costs, and what was issued to whom.

-- 認証者: the head of the municipality, and deputies (職務代理者) for a period; a deputy goes before the head. Span ledger.
CREATE TABLE resident_register.certifier (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  certifier_id         uuid    NOT NULL DEFAULT uuidv7(),
  role                 text    COLLATE "C" NOT NULL CHECK (role IN ('HEAD', 'DEPUTY')),
  prefecture           text    NOT NULL CHECK (prefecture <> ''),
  title                text    NOT NULL CHECK (title <> ''),
  name                 text    NOT NULL,                     -- an empty name is kept as it came and refuses every certificate
  seal_cipher          bytea   NOT NULL,                     -- 電子公印 as PNG: TenantCipher, purpose resident-register.seal
  seal_edge            smallint NOT NULL CHECK (seal_edge BETWEEN 1 AND 250), -- tenths of a millimetre
  valid                daterange NOT NULL CHECK (NOT isempty(valid)),
  known_from           timestamptz NOT NULL DEFAULT now(),
  known_to             timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, certifier_id),
  EXCLUDE USING gist (tenant_id WITH =, role WITH =, valid WITH &&) WHERE (known_to = 'infinity')
);
SELECT platform.protect('resident_register.certifier');
GRANT SELECT, INSERT, UPDATE (known_to) ON resident_register.certifier TO yakuba_app;

-- 証明手数料 {type, channel}: a municipality's own by ordinance, without initial value. Span ledger.
CREATE TABLE resident_register.certificate_fee (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  fee_id               uuid    NOT NULL DEFAULT uuidv7(),
  certificate          text    COLLATE "C" NOT NULL,
  channel              text    COLLATE "C" NOT NULL,
  fee_yen              integer NOT NULL CHECK (fee_yen BETWEEN 0 AND 100000),
  valid                daterange NOT NULL CHECK (NOT isempty(valid)),
  known_from           timestamptz NOT NULL DEFAULT now(),
  known_to             timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, fee_id),
  EXCLUDE USING gist (tenant_id WITH =, certificate WITH =, channel WITH =, valid WITH &&) WHERE (known_to = 'infinity')
);
SELECT platform.protect('resident_register.certificate_fee');
GRANT SELECT, INSERT, UPDATE (known_to) ON resident_register.certificate_fee TO yakuba_app;

-- The last serial number given out, per fiscal year and series (all certificates of the register share one). Its row is locked until the certificate is committed: no gaps.
CREATE TABLE resident_register.issue_serial (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  fiscal_year          smallint NOT NULL,
  series               text    COLLATE "C" NOT NULL,
  last_serial          integer NOT NULL CHECK (last_serial >= 1),
  PRIMARY KEY (tenant_id, fiscal_year, series)
);
SELECT platform.protect('resident_register.issue_serial');
GRANT SELECT, INSERT, UPDATE (last_serial) ON resident_register.issue_serial TO yakuba_app;

-- 端末番号 of the issue number, given to a terminal when it issues for the first time.
CREATE TABLE resident_register.issue_terminal (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  terminal             text    COLLATE "C" NOT NULL,
  terminal_no          integer NOT NULL CHECK (terminal_no BETWEEN 1 AND 9999),
  PRIMARY KEY (tenant_id, terminal),
  UNIQUE (tenant_id, terminal_no)
);
SELECT platform.protect('resident_register.issue_terminal');
GRANT SELECT, INSERT ON resident_register.issue_terminal TO yakuba_app;

-- 交付履歴: one row per copy (部). Append-only: the program may insert and read, nothing else, so that nothing leaves before its time.
CREATE TABLE resident_register.certificate_issue (
  tenant_id                  integer NOT NULL DEFAULT platform.current_tenant(),
  issue_id                   uuid    NOT NULL,
  request_id                 uuid    NOT NULL,                -- one submission of the form; a second one with the same id issues nothing
  copy_no                    smallint NOT NULL CHECK (copy_no >= 1),
  issued_at                  timestamptz NOT NULL,
  issued_on                  date    NOT NULL,
  fiscal_year                smallint NOT NULL,
  form_id                    text    COLLATE "C" NOT NULL,
  form_version               smallint NOT NULL,
  serial                     integer NOT NULL,
  issue_number               text    NOT NULL,
  certificate                text    COLLATE "C" NOT NULL,
  layout                     text    COLLATE "C" NOT NULL,
  whole_household            boolean NOT NULL,
  with_history               boolean NOT NULL,
  include                    text[]  NOT NULL,
  subjects                   text[]  NOT NULL,                -- addressee numbers of everybody who stands on it
  requester                  text    COLLATE "C" NOT NULL,
  requester_name             text,
  requester_addressee_number text    COLLATE "C",
  channel                    text    COLLATE "C" NOT NULL,
  identity_check             text    COLLATE "C" NOT NULL,
  used_for                   text,
  submit_to                  text,
  evidence                   text,
  official_use               boolean NOT NULL,
  fee_yen                    integer NOT NULL,
  fee_exemption              text    COLLATE "C",
  officer_id                 text    COLLATE "C" NOT NULL,
  office                     text    NOT NULL,
  terminal                   text    COLLATE "C" NOT NULL,
  printer                    text    COLLATE "C" NOT NULL,
  certifier_id               uuid    NOT NULL,
  pages                      smallint NOT NULL,
  masked                     boolean NOT NULL,                -- 記載省略
  omitted                    text[]  NOT NULL,
  overflowed                 text[]  NOT NULL,                -- items that stand on 別紙
  signature                  text    COLLATE "C" NOT NULL,    -- 32 hexadecimal digits, as in the 2-D code
  content_cipher             bytea   NOT NULL,                -- what it said: TenantCipher, purpose resident-register.certificate
  pdf_sha256                 bytea   NOT NULL,
  keep_until                 date    NOT NULL,
  PRIMARY KEY (tenant_id, issue_id),
  UNIQUE (tenant_id, fiscal_year, serial),
  UNIQUE (tenant_id, issue_number),
  UNIQUE (tenant_id, request_id, copy_no)
);
CREATE INDEX certificate_issue_day ON resident_register.certificate_issue (tenant_id, issued_on);
SELECT platform.protect('resident_register.certificate_issue');
GRANT SELECT, INSERT ON resident_register.certificate_issue TO yakuba_app;

-- Finds what was issued about a person.
CREATE TABLE resident_register.certificate_subject (
  tenant_id                  integer NOT NULL DEFAULT platform.current_tenant(),
  addressee_number           text    COLLATE "C" NOT NULL,
  issue_id                   uuid    NOT NULL,
  PRIMARY KEY (tenant_id, addressee_number, issue_id)
);
SELECT platform.protect('resident_register.certificate_subject');
GRANT SELECT, INSERT ON resident_register.certificate_subject TO yakuba_app;

-- What happened to a copy afterwards: printed, printed again, voided (誤発行の処分). Append-only.
CREATE TABLE resident_register.certificate_event (
  tenant_id                  integer NOT NULL DEFAULT platform.current_tenant(),
  event_id                   uuid    NOT NULL DEFAULT uuidv7(),
  issue_id                   uuid    NOT NULL,
  kind                       text    COLLATE "C" NOT NULL CHECK (kind IN ('PRINTED', 'REPRINTED', 'VOIDED')),
  reason                     text    CHECK (kind = 'PRINTED' OR reason <> ''),
  occurred_at                timestamptz NOT NULL,
  officer_id                 text    COLLATE "C" NOT NULL,
  terminal                   text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, event_id),
  FOREIGN KEY (tenant_id, issue_id) REFERENCES resident_register.certificate_issue
);
CREATE UNIQUE INDEX certificate_event_once ON resident_register.certificate_event (tenant_id, issue_id, kind)
  WHERE kind IN ('PRINTED', 'VOIDED');
CREATE INDEX certificate_event_issue ON resident_register.certificate_event (tenant_id, issue_id, event_id);
SELECT platform.protect('resident_register.certificate_event');
GRANT SELECT, INSERT ON resident_register.certificate_event TO yakuba_app;

-- Group of the basic data list: the log of issues goes with the municipality when it leaves.
CREATE VIEW resident_register.export_certificate_issue WITH (security_invoker = true) AS
SELECT i.tenant_id, i.issue_number, i.issued_at, i.certificate, i.layout, i.whole_household, i.with_history,
       array_to_string(i.include, ' ') AS include, array_to_string(i.subjects, ' ') AS subjects,
       i.requester, i.requester_name, i.requester_addressee_number, i.channel, i.identity_check, i.used_for, i.submit_to, i.evidence,
       i.official_use, i.fee_yen, i.fee_exemption, i.officer_id, i.office, i.terminal, i.printer, i.pages, i.masked,
       v.occurred_at AS voided_at, v.reason AS void_reason
  FROM resident_register.certificate_issue i
  LEFT JOIN resident_register.certificate_event v ON v.tenant_id = i.tenant_id AND v.issue_id = i.issue_id AND v.kind = 'VOIDED';
GRANT SELECT ON resident_register.export_certificate_issue TO yakuba_app;
