-- What is owed and what was paid (rulebook 2.4, 3 U19-U24). Filled by the monthly and the payment run; a decision rewrites the months
-- that were run already.

-- 適用した法令: parameters by which amounts were calculated.
CREATE TABLE child_allowance.law_version (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  law_id                  smallint NOT NULL CHECK (law_id >= 1),
  fingerprint             text    COLLATE "C" NOT NULL,
  known_from              timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, law_id),
  UNIQUE (tenant_id, fingerprint)
);
SELECT platform.protect('child_allowance.law_version');
GRANT SELECT, INSERT ON child_allowance.law_version TO yakuba_app;

-- Months whose entitlements were made for everybody.
CREATE TABLE child_allowance.entitled_month (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  month                   date    NOT NULL CHECK (extract(day FROM month) = 1),
  completed_at            timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, month)
);
SELECT platform.protect('child_allowance.entitled_month');
GRANT SELECT, INSERT ON child_allowance.entitled_month TO yakuba_app;

-- 月次明細: month x recipient x child. One row is known at a time.
CREATE TABLE child_allowance.monthly_entitlement (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  month                   date    NOT NULL CHECK (extract(day FROM month) = 1),
  recipient_id            bigint  NOT NULL,
  child_number            text    COLLATE "C" NOT NULL,
  rank                    smallint,                        -- 第何子; null for facilities
  category                text    COLLATE "C" NOT NULL
    CHECK (category IN ('UNDER_3', 'STANDARD', 'THIRD_OR_LATER', 'COUNT_ONLY', 'SPECIAL_BENEFIT', 'OVER_UPPER_LIMIT')),
  amount_yen              integer NOT NULL CHECK (amount_yen BETWEEN 0 AND 1000000),
  insurance_class         text    COLLATE "C" NOT NULL,
  law_id                  smallint NOT NULL,
  known_from              timestamptz NOT NULL,
  known_to                timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, month, recipient_id, child_number, known_to)
);
SELECT platform.protect('child_allowance.monthly_entitlement');
GRANT SELECT, INSERT, UPDATE (known_to) ON child_allowance.monthly_entitlement TO yakuba_app;

-- 支払: what is to be paid to one payee on one day. Never changed (CHA-4-12); a failed one is paid by another (REISSUE).
CREATE TABLE child_allowance.payment (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  payment_id              uuid    NOT NULL DEFAULT uuidv7(),
  recipient_id            bigint  NOT NULL,
  payment_month           date    NOT NULL CHECK (extract(day FROM payment_month) = 1),
  kind                    text    COLLATE "C" NOT NULL CHECK (kind IN ('REGULAR', 'OFF_CYCLE', 'UNPAID_HEIR', 'REISSUE')),
  from_month              date    NOT NULL,
  to_month                date    NOT NULL CHECK (to_month >= from_month),
  gross_yen               integer NOT NULL CHECK (gross_yen > 0),
  deducted_yen            integer NOT NULL CHECK (deducted_yen BETWEEN 0 AND gross_yen),
  payee_number            text    COLLATE "C" NOT NULL,    -- 宛名番号 of who is paid
  payee_account_id        uuid,
  payment_date            date    NOT NULL,
  reissue_of              uuid,
  run_id                  uuid,
  law_id                  smallint NOT NULL,
  recorded_at             timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, payment_id),
  CHECK ((kind = 'REISSUE') = (reissue_of IS NOT NULL))
);
CREATE UNIQUE INDEX payment_once_a_month ON child_allowance.payment (tenant_id, payment_month, recipient_id) WHERE kind = 'REGULAR';
CREATE UNIQUE INDEX payment_reissued_once ON child_allowance.payment (tenant_id, reissue_of) WHERE reissue_of IS NOT NULL;
CREATE INDEX payment_by_recipient ON child_allowance.payment (tenant_id, recipient_id, payment_month);
SELECT platform.protect('child_allowance.payment');
GRANT SELECT, INSERT ON child_allowance.payment TO yakuba_app;

-- 支払状態 (benefit-account 2.3). One is known at a time.
CREATE TABLE child_allowance.payment_state (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  payment_id              uuid    NOT NULL,
  state                   text    COLLATE "C" NOT NULL CHECK (state IN ('PLANNED', 'APPROVED', 'SENT', 'PAID', 'FAILED', 'RETURNED', 'CANCELLED')),
  result_code             text    COLLATE "C",
  known_from              timestamptz NOT NULL,
  known_to                timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, payment_id, known_to)
);
SELECT platform.protect('child_allowance.payment_state');
GRANT SELECT, INSERT, UPDATE (known_to) ON child_allowance.payment_state TO yakuba_app;

-- Which months a payment pays. A month is paid once (FULL); what a later determination adds is a DIFFERENCE. A REISSUE has no lines.
CREATE TABLE child_allowance.payment_line (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  payment_id              uuid    NOT NULL,
  recipient_id            bigint  NOT NULL,
  month                   date    NOT NULL CHECK (extract(day FROM month) = 1),
  line_kind               text    COLLATE "C" NOT NULL CHECK (line_kind IN ('FULL', 'DIFFERENCE')),
  amount_yen              integer NOT NULL CHECK (amount_yen > 0),
  PRIMARY KEY (tenant_id, recipient_id, month, payment_id)
);
CREATE UNIQUE INDEX payment_line_once ON child_allowance.payment_line (tenant_id, recipient_id, month) WHERE line_kind = 'FULL';
SELECT platform.protect('child_allowance.payment_line');
GRANT SELECT, INSERT ON child_allowance.payment_line TO yakuba_app;

-- 控除 of a payment: 徴収・寄附・過払の内払.
CREATE TABLE child_allowance.payment_deduction (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  payment_id              uuid    NOT NULL,
  deduction_no            smallint NOT NULL CHECK (deduction_no >= 1),
  kind                    text    COLLATE "C" NOT NULL CHECK (kind IN ('CHILDCARE_FEE', 'SCHOOL_COSTS', 'OFFSET', 'DONATION')),
  source_id               uuid    NOT NULL,                -- withholding_id or overpayment_id
  amount_yen              integer NOT NULL CHECK (amount_yen > 0),
  PRIMARY KEY (tenant_id, payment_id, deduction_no)
);
SELECT platform.protect('child_allowance.payment_deduction');
GRANT SELECT, INSERT ON child_allowance.payment_deduction TO yakuba_app;

-- 差止 (U20): payment rests, the right does not. valid: months whose payment rests; open until released.
CREATE TABLE child_allowance.suspension (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  suspension_id           uuid    NOT NULL DEFAULT uuidv7(),
  recipient_id            bigint  NOT NULL,
  reason                  text    COLLATE "C" NOT NULL CHECK (reason IN ('STATUS_REPORT_MISSING', 'ACCOUNT_INVALID', 'REPORT_REFUSED')),
  valid                   daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  released_on             date,
  entered_by              text    COLLATE "C" NOT NULL,
  known_from              timestamptz NOT NULL,
  known_to                timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, suspension_id),
  EXCLUDE USING gist (tenant_id WITH =, recipient_id WITH =, reason WITH =, valid WITH &&) WHERE (known_to = 'infinity')
);
SELECT platform.protect('child_allowance.suspension');
GRANT SELECT, INSERT, UPDATE (known_to) ON child_allowance.suspension TO yakuba_app;

-- 過払 (U22): found when a month that was paid is owed less.
CREATE TABLE child_allowance.overpayment (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  overpayment_id          uuid    NOT NULL DEFAULT uuidv7(),
  recipient_id            bigint  NOT NULL,
  month                   date    NOT NULL CHECK (extract(day FROM month) = 1),
  amount_yen              integer NOT NULL CHECK (amount_yen > 0),
  determination_id        uuid    NOT NULL,                -- the cause
  prescribed_on           date    NOT NULL,                -- 時効: two years
  found_at                timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, overpayment_id),
  UNIQUE (tenant_id, recipient_id, month, determination_id)
);
SELECT platform.protect('child_allowance.overpayment');
GRANT SELECT, INSERT ON child_allowance.overpayment TO yakuba_app;

-- How an overpayment is settled: part by part. The rest is its amount less the sum.
CREATE TABLE child_allowance.overpayment_settlement (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  settlement_id           uuid    NOT NULL DEFAULT uuidv7(),
  overpayment_id          uuid    NOT NULL,
  treatment               text    COLLATE "C" NOT NULL CHECK (treatment IN ('OFFSET', 'REPAY', 'WITHDRAWN')),
  amount_yen              integer NOT NULL CHECK (amount_yen > 0),
  payment_id              uuid,                            -- that it was offset against
  bill_number             text    COLLATE "C",             -- 納付書
  settled_on              date    NOT NULL,
  recorded_at             timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, settlement_id)
);
CREATE INDEX overpayment_settlement_of ON child_allowance.overpayment_settlement (tenant_id, overpayment_id);
SELECT platform.protect('child_allowance.overpayment_settlement');
GRANT SELECT, INSERT ON child_allowance.overpayment_settlement TO yakuba_app;

-- 現況届 (U10), one per fiscal year; every step is another row.
CREATE TABLE child_allowance.status_report (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  recipient_id            bigint  NOT NULL,
  fiscal_year             smallint NOT NULL,
  reasons                 text[]  COLLATE "C" NOT NULL,    -- why it is asked for; empty: 省略
  state                   text    COLLATE "C" NOT NULL CHECK (state IN ('OMITTED', 'REQUIRED', 'SENT', 'REMINDED', 'SUBMITTED', 'CONFIRMED', 'CHANGED')),
  state_on                date    NOT NULL,
  due_on                  date    NOT NULL,
  known_from              timestamptz NOT NULL,
  known_to                timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, recipient_id, fiscal_year, known_to)
);
SELECT platform.protect('child_allowance.status_report');
GRANT SELECT, INSERT, UPDATE (known_to) ON child_allowance.status_report TO yakuba_app;

-- 徴収・寄附 (U23, U24): an amount for each payment while it lasts.
CREATE TABLE child_allowance.withholding (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  withholding_id          uuid    NOT NULL DEFAULT uuidv7(),
  recipient_id            bigint  NOT NULL,
  kind                    text    COLLATE "C" NOT NULL CHECK (kind IN ('CHILDCARE_FEE', 'SCHOOL_COSTS', 'DONATION')),
  amount_yen              integer NOT NULL CHECK (amount_yen > 0),
  source                  text    COLLATE "C" NOT NULL,    -- REQUEST of the recipient, or the business that asks
  valid                   daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),  -- 支払期月
  known_from              timestamptz NOT NULL,
  known_to                timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, withholding_id),
  EXCLUDE USING gist (tenant_id WITH =, recipient_id WITH =, kind WITH =, source WITH =, valid WITH &&) WHERE (known_to = 'infinity')
);
SELECT platform.protect('child_allowance.withholding');
GRANT SELECT, INSERT, UPDATE (known_to) ON child_allowance.withholding TO yakuba_app;
