-- Monthly and payment runs (rulebook 3 U19-U25). A plan stands beside the payments until a second officer has approved it: payments
-- themselves are never changed.

-- 団体独自の上乗せ (CHA-7-08): paid with the allowance and never part of it. A month that was given too much is set off against later ones.
CREATE TABLE child_allowance.local_line (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  payment_id              uuid    NOT NULL,
  recipient_id            bigint  NOT NULL,
  month                   date    NOT NULL CHECK (extract(day FROM month) = 1),
  amount_yen              integer NOT NULL CHECK (amount_yen <> 0),
  PRIMARY KEY (tenant_id, recipient_id, month, payment_id)
);
SELECT platform.protect('child_allowance.local_line');
GRANT SELECT, INSERT ON child_allowance.local_line TO yakuba_app;

-- Recipients who are owed another amount for a month than was known when it was run: their paid months are settled with the next payment.
CREATE TABLE child_allowance.unsettled (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  recipient_id            bigint  NOT NULL,
  PRIMARY KEY (tenant_id, recipient_id)
);
SELECT platform.protect('child_allowance.unsettled');
GRANT SELECT, INSERT, DELETE ON child_allowance.unsettled TO yakuba_app;

-- 支払の計画. known_at: whatever was decided later comes with the next run.
CREATE TABLE child_allowance.payment_run (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  run_id                  uuid    NOT NULL DEFAULT uuidv7(),
  kind                    text    COLLATE "C" NOT NULL CHECK (kind IN ('REGULAR', 'OFF_CYCLE')),
  payment_month           date    NOT NULL CHECK (extract(day FROM payment_month) = 1),
  from_month              date    NOT NULL CHECK (extract(day FROM from_month) = 1),  -- months that are due for everybody
  to_month                date    NOT NULL CHECK (extract(day FROM to_month) = 1),    -- before from_month: none
  payment_date            date    NOT NULL,
  known_at                timestamptz NOT NULL,
  law                     text    COLLATE "C" NOT NULL,    -- fingerprint of the parameters
  state                   text    COLLATE "C" NOT NULL CHECK (state IN ('PLANNING', 'PLANNED', 'APPROVED', 'POSTED', 'DISCARDED')),
  planned_by              text    COLLATE "C" NOT NULL,
  decided_by              text    COLLATE "C",
  decided_at              timestamptz,
  note                    text,
  PRIMARY KEY (tenant_id, run_id),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (state IN ('PLANNING', 'PLANNED'))),
  CHECK (state NOT IN ('APPROVED', 'POSTED') OR decided_by <> planned_by)
);
CREATE UNIQUE INDEX payment_run_regular_once
  ON child_allowance.payment_run (tenant_id, payment_month) WHERE kind = 'REGULAR' AND state <> 'DISCARDED';
CREATE UNIQUE INDEX payment_run_one_at_a_time
  ON child_allowance.payment_run (tenant_id) WHERE state IN ('PLANNING', 'PLANNED', 'APPROVED');
SELECT platform.protect('child_allowance.payment_run');
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at, note) ON child_allowance.payment_run TO yakuba_app;

-- Recipients whose earlier months the run settles as well: something was decided about them since the run before.
CREATE TABLE child_allowance.payment_run_touched (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  run_id                  uuid    NOT NULL,
  recipient_id            bigint  NOT NULL,
  PRIMARY KEY (tenant_id, run_id, recipient_id)
);
SELECT platform.protect('child_allowance.payment_run_touched');
GRANT SELECT, INSERT ON child_allowance.payment_run_touched TO yakuba_app;

-- The plan: one row per payment to be made ...
CREATE TABLE child_allowance.planned_payment (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  run_id                  uuid    NOT NULL,
  recipient_id            bigint  NOT NULL,
  payment_id              uuid    NOT NULL DEFAULT uuidv7(),
  kind                    text    COLLATE "C" NOT NULL CHECK (kind IN ('REGULAR', 'OFF_CYCLE', 'UNPAID_HEIR', 'REISSUE')),
  from_month              date    NOT NULL,
  to_month                date    NOT NULL,
  gross_yen               integer NOT NULL CHECK (gross_yen > 0),
  payee_number            text    COLLATE "C" NOT NULL,
  payee_account_id        uuid,
  consent                 boolean NOT NULL DEFAULT false,  -- 公金受取口座の利用意思
  payment_key             text    COLLATE "C" NOT NULL,
  issue_no                integer NOT NULL DEFAULT 1,
  reissue_of              uuid,
  PRIMARY KEY (tenant_id, run_id, recipient_id, payment_id)
);
SELECT platform.protect('child_allowance.planned_payment');
GRANT SELECT, INSERT ON child_allowance.planned_payment TO yakuba_app;

-- ... the months it pays, or would pay if they did not rest (held: 差止, or the recipient has died) ...
CREATE TABLE child_allowance.planned_line (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  run_id                  uuid    NOT NULL,
  recipient_id            bigint  NOT NULL,
  month                   date    NOT NULL,
  line_kind               text    COLLATE "C" NOT NULL CHECK (line_kind IN ('FULL', 'DIFFERENCE')),
  amount_yen              integer NOT NULL CHECK (amount_yen > 0),
  held                    text    COLLATE "C" CHECK (held IN ('SUSPENDED', 'DECEASED')),
  PRIMARY KEY (tenant_id, run_id, recipient_id, month)
);
SELECT platform.protect('child_allowance.planned_line');
GRANT SELECT, INSERT ON child_allowance.planned_line TO yakuba_app;

-- ... what the municipality adds by its own ordinance ...
CREATE TABLE child_allowance.planned_local (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  run_id                  uuid    NOT NULL,
  recipient_id            bigint  NOT NULL,
  month                   date    NOT NULL,
  amount_yen              integer NOT NULL CHECK (amount_yen <> 0),
  PRIMARY KEY (tenant_id, run_id, recipient_id, month)
);
SELECT platform.protect('child_allowance.planned_local');
GRANT SELECT, INSERT ON child_allowance.planned_local TO yakuba_app;

-- ... and what is taken off.
CREATE TABLE child_allowance.planned_deduction (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  run_id                  uuid    NOT NULL,
  recipient_id            bigint  NOT NULL,
  deduction_no            smallint NOT NULL,
  kind                    text    COLLATE "C" NOT NULL CHECK (kind IN ('CHILDCARE_FEE', 'SCHOOL_COSTS', 'OFFSET', 'DONATION')),
  source_id               uuid    NOT NULL,
  amount_yen              integer NOT NULL CHECK (amount_yen > 0),
  PRIMARY KEY (tenant_id, run_id, recipient_id, deduction_no)
);
SELECT platform.protect('child_allowance.planned_deduction');
GRANT SELECT, INSERT ON child_allowance.planned_deduction TO yakuba_app;
