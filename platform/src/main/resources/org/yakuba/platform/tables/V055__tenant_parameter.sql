-- 団体の設定 (standard-catalog §4): what a municipality sets itself, within the bounds of the business.

-- A change on its way: entered, tried out, decided by somebody else. A command that waits, not a ledger row.
CREATE TABLE platform.parameter_change (
  tenant_id        int  NOT NULL DEFAULT platform.current_tenant(),
  change_id        uuid NOT NULL DEFAULT uuidv7(),
  business         text COLLATE "C" NOT NULL,
  parameter_id     text COLLATE "C" NOT NULL,
  value            text,                                       -- null is the empty value
  effective_from   date NOT NULL,
  effective_to     date CHECK (effective_to >= effective_from),
  legal_basis      text NOT NULL CHECK (legal_basis <> ''),
  reason           text NOT NULL,
  proposed_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  proposed_by      text COLLATE "C" NOT NULL,
  trial_period     text,                                       -- the last trial, and the values it started from
  trial_persons    bigint,
  trial_affected   bigint,
  trial_before_yen bigint,
  trial_after_yen  bigint,
  trial_base       text COLLATE "C",
  tried_at         timestamptz,
  tried_by         text COLLATE "C",
  state            text COLLATE "C" NOT NULL DEFAULT 'OPEN'
                   CHECK (state IN ('OPEN', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'CANCELLED')),
  decided_at       timestamptz,
  decided_by       text COLLATE "C",
  decision_note    text,
  cancelled_at     timestamptz,
  cancelled_by     text COLLATE "C",
  cancel_note      text,
  PRIMARY KEY (tenant_id, change_id),
  CHECK ((state = 'OPEN') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL) AND (cancelled_at IS NULL) = (cancelled_by IS NULL)),
  CHECK (state NOT IN ('APPROVED', 'CANCELLED') OR decided_by <> proposed_by)
);
CREATE UNIQUE INDEX parameter_change_open
  ON platform.parameter_change (tenant_id, business, parameter_id, effective_from) WHERE state = 'OPEN';
SELECT platform.protect('platform.parameter_change');
GRANT SELECT, INSERT,
      UPDATE (trial_period, trial_persons, trial_affected, trial_before_yen, trial_after_yen, trial_base, tried_at, tried_by,
              state, decided_at, decided_by, decision_note, cancelled_at, cancelled_by, cancel_note)
   ON platform.parameter_change TO yakuba_app;

-- The values. Chain ledger: a value holds until its last day or until the next one begins, so that an overlap cannot be expressed.
CREATE TABLE platform.parameter_value (
  tenant_id      int  NOT NULL DEFAULT platform.current_tenant(),
  value_id       uuid NOT NULL DEFAULT uuidv7(),
  business       text COLLATE "C" NOT NULL,
  parameter_id   text COLLATE "C" NOT NULL,
  effective_from date NOT NULL,
  effective_to   date CHECK (effective_to >= effective_from),
  value          text,
  legal_basis    text NOT NULL CHECK (legal_basis <> ''),
  change_id      uuid NOT NULL,
  known_from     timestamptz NOT NULL DEFAULT clock_timestamp(),
  known_to       timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, value_id),
  UNIQUE (tenant_id, change_id),
  FOREIGN KEY (tenant_id, change_id) REFERENCES platform.parameter_change
);
CREATE UNIQUE INDEX parameter_value_start
  ON platform.parameter_value (tenant_id, business, parameter_id, effective_from) WHERE known_to = 'infinity';
SELECT platform.protect('platform.parameter_value');
GRANT SELECT, INSERT, UPDATE (known_to) ON platform.parameter_value TO yakuba_app;

CREATE VIEW platform.export_parameter_change WITH (security_invoker = true) AS
SELECT tenant_id, business, parameter_id, value, effective_from, effective_to, legal_basis, reason, proposed_at, proposed_by,
       trial_period, trial_persons, trial_affected, trial_before_yen, trial_after_yen, state, decided_at, decided_by, decision_note,
       cancelled_at, cancelled_by, cancel_note
  FROM platform.parameter_change;
GRANT SELECT ON platform.export_parameter_change TO yakuba_app;

CREATE VIEW platform.export_parameter_value WITH (security_invoker = true) AS
SELECT tenant_id, business, parameter_id, effective_from, effective_to, value, legal_basis, known_from,
       NULLIF(known_to, 'infinity') AS known_to
  FROM platform.parameter_value;
GRANT SELECT ON platform.export_parameter_value TO yakuba_app;
