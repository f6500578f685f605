-- 基準日後の異動 (EMB-2-07): what the register says of a target today where it differs from the base date, and how that was settled.
ALTER TABLE emergency_benefit.benefit_version DROP CONSTRAINT benefit_version_later_changes_check;
ALTER TABLE emergency_benefit.benefit_version ADD CHECK (later_changes IN ('KEEP', 'REVIEW', 'FOLLOW'));
ALTER TABLE emergency_benefit.benefit ADD COLUMN changes_read_at timestamptz; -- when the register was last compared
GRANT UPDATE (changes_read_at) ON emergency_benefit.benefit TO yakuba_app;
GRANT UPDATE (head_number, head_name, head_name_kana, head_birth_date) ON emergency_benefit.target TO yakuba_app;

CREATE TABLE emergency_benefit.target_change (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  benefit_id           text    COLLATE "C" NOT NULL,
  target_no            integer NOT NULL,
  addressee_number     text    COLLATE "C" NOT NULL,
  kind                 text    COLLATE "C" NOT NULL CHECK (kind IN ('DIED', 'LEFT', 'OTHER_HOUSEHOLD', 'NOT_HEAD', 'UNKNOWN')),
  changed_on           date,                                  -- of a removed record
  treatment            text    COLLATE "C" NOT NULL CHECK (treatment IN ('OPEN', 'KEPT', 'FOLLOWED')),
  successor_number     text    COLLATE "C",                   -- who became the head of the target
  noticed_at           timestamptz NOT NULL,
  settled_by           text    COLLATE "C",                   -- null: as the benefit lays down
  settled_at           timestamptz,
  PRIMARY KEY (tenant_id, benefit_id, target_no, addressee_number, kind),
  CHECK ((treatment = 'OPEN') = (settled_at IS NULL)),
  CHECK ((treatment = 'FOLLOWED') = (successor_number IS NOT NULL))
);
CREATE INDEX target_change_open ON emergency_benefit.target_change (tenant_id, benefit_id, target_no) WHERE treatment = 'OPEN';
SELECT platform.protect('emergency_benefit.target_change');
GRANT SELECT, INSERT, DELETE, UPDATE (treatment, successor_number, settled_by, settled_at) ON emergency_benefit.target_change TO yakuba_app;

-- What may be noted about an application and a letter.
ALTER TABLE emergency_benefit.application_event DROP CONSTRAINT application_event_kind_check;
ALTER TABLE emergency_benefit.application_event ADD CHECK (kind IN ('CHECKED', 'ASSIGNED', 'CORRECTION_ASKED', 'ACCOUNT_CORRECTED',
  'ATTACHED', 'RELEASED', 'WITHDRAWN', 'REFUSED', 'CHANGE_SETTLED', 'DECISION_CANCELLED'));
ALTER TABLE emergency_benefit.letter_event DROP CONSTRAINT letter_event_kind_check;
ALTER TABLE emergency_benefit.letter_event ADD CHECK (kind IN ('SENT', 'RETURNED', 'RESENT', 'REMINDED', 'REISSUED', 'HEAD_CHANGED'));

-- 決定の通知: each decision, and each cancellation, is told once; another copy comes from its bundle.
CREATE TABLE emergency_benefit.decision_notice (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  decision_no          bigint  NOT NULL,
  kind                 text    COLLATE "C" NOT NULL CHECK (kind IN ('GRANTED', 'REFUSED', 'CANCELLED')),
  made_on              date    NOT NULL,
  PRIMARY KEY (tenant_id, decision_no, kind)
);
SELECT platform.protect('emergency_benefit.decision_notice');
GRANT SELECT, INSERT, DELETE ON emergency_benefit.decision_notice TO yakuba_app;

-- 返還金の収納, part by part. received_on of the repayment is the day on which nothing was left.
CREATE TABLE emergency_benefit.repayment_receipt (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  receipt_id           uuid    NOT NULL DEFAULT uuidv7(),
  repayment_no         bigint  NOT NULL,
  amount               bigint  NOT NULL CHECK (amount >= 1),
  received_on          date    NOT NULL,
  entered_by           text    COLLATE "C" NOT NULL,
  entered_at           timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, receipt_id),
  FOREIGN KEY (tenant_id, repayment_no) REFERENCES emergency_benefit.repayment
);
CREATE INDEX repayment_receipt_of ON emergency_benefit.repayment_receipt (tenant_id, repayment_no);
SELECT platform.protect('emergency_benefit.repayment_receipt');
GRANT SELECT, INSERT, DELETE ON emergency_benefit.repayment_receipt TO yakuba_app;

CREATE VIEW emergency_benefit.export_target_change WITH (security_invoker = true) AS
SELECT c.tenant_id, c.benefit_id, c.target_no, c.addressee_number, c.kind AS change_kind, c.changed_on, c.treatment, c.successor_number,
       c.noticed_at, c.settled_by, c.settled_at
  FROM emergency_benefit.target_change c;
GRANT SELECT ON emergency_benefit.export_target_change TO yakuba_app;

CREATE VIEW emergency_benefit.export_repayment_receipt WITH (security_invoker = true) AS
SELECT r.tenant_id, r.repayment_no, r.received_on, r.amount, r.entered_by, r.entered_at
  FROM emergency_benefit.repayment_receipt r;
GRANT SELECT ON emergency_benefit.export_repayment_receipt TO yakuba_app;
