-- Lists as taken over, their payments, the runs that order them from the bank, and what came back.
CREATE TABLE payments.payment_list (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  list_id          uuid    NOT NULL,
  business_id      text    COLLATE "C" NOT NULL,
  benefit_id       text    COLLATE "C" NOT NULL,
  title            text    NOT NULL,
  payment_date     date    NOT NULL,
  row_count        integer NOT NULL,
  total_amount_yen bigint  NOT NULL,
  state            text    COLLATE "C" NOT NULL CHECK (state IN ('RECEIVED', 'REFUSED')),
  refusal          text    NOT NULL DEFAULT '',
  received_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, list_id),
  CHECK ((state = 'REFUSED') = (refusal <> ''))
);
SELECT platform.protect('payments.payment_list');
GRANT SELECT, INSERT ON payments.payment_list TO yakuba_app;

-- One payment. What was approved never changes: only the state, the account until it is ordered, and the run.
CREATE TABLE payments.payment (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  payment_id           uuid    NOT NULL,
  list_id              uuid    NOT NULL,
  business_id          text    COLLATE "C" NOT NULL,
  benefit_id           text    COLLATE "C" NOT NULL,
  addressee_number     text    COLLATE "C" NOT NULL,
  payment_key          text    COLLATE "C" NOT NULL,
  issue_no             integer NOT NULL,
  reissue_of           uuid,
  amount_yen           bigint  NOT NULL CHECK (amount_yen >= 1),
  offset_yen           bigint  NOT NULL CHECK (offset_yen >= 0),
  customer_code        text    COLLATE "C" NOT NULL,
  requested_account_id uuid,                                 -- the account named or declared by the business
  payee_account_id     uuid,                                 -- the account that is paid into
  account_state        text    COLLATE "C" NOT NULL DEFAULT 'NONE'
    CHECK (account_state IN ('NONE', 'READY', 'INQUIRE', 'SUSPENDED')),
  status               text    COLLATE "C" NOT NULL DEFAULT 'APPROVED'
    CHECK (status IN ('APPROVED', 'SENT', 'PAID', 'FAILED', 'RETURNED')),
  run_id               uuid,
  PRIMARY KEY (tenant_id, payment_id),
  CHECK (account_state <> 'READY' OR payee_account_id IS NOT NULL),
  CHECK (status = 'APPROVED' OR (run_id IS NOT NULL AND payee_account_id IS NOT NULL))
);
-- Double payment is impossible: one payment per key of a business is under way or paid.
CREATE UNIQUE INDEX payment_once ON payments.payment (tenant_id, business_id, payment_key) WHERE status IN ('APPROVED', 'SENT', 'PAID');
CREATE UNIQUE INDEX payment_reissued_once ON payments.payment (tenant_id, reissue_of) WHERE reissue_of IS NOT NULL;
CREATE INDEX payment_by_list ON payments.payment (tenant_id, list_id, status, account_state);
CREATE INDEX payment_by_person ON payments.payment (tenant_id, addressee_number);
CREATE INDEX payment_failed ON payments.payment (tenant_id, business_id) WHERE status IN ('FAILED', 'RETURNED');
CREATE INDEX payment_by_run ON payments.payment (tenant_id, run_id) WHERE run_id IS NOT NULL;
SELECT platform.protect('payments.payment');
GRANT SELECT, INSERT, UPDATE (payee_account_id, account_state, status, run_id) ON payments.payment TO yakuba_app;

CREATE FUNCTION payments.refuse_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a payment does not go from % to %, nor change its account or run once it is ordered', OLD.status, NEW.status
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER payment_transition BEFORE UPDATE ON payments.payment FOR EACH ROW
  WHEN (NOT ((OLD.status = NEW.status AND OLD.status = 'APPROVED')
             OR ((OLD.status, NEW.status) IN (('APPROVED', 'SENT'), ('SENT', 'PAID'), ('SENT', 'FAILED'), ('PAID', 'RETURNED'))
                 AND OLD.payee_account_id IS NOT DISTINCT FROM NEW.payee_account_id
                 AND OLD.run_id IS NOT DISTINCT FROM NEW.run_id)))
  EXECUTE FUNCTION payments.refuse_transition();

-- 振込データ: one run. Made by one officer, released by another.
CREATE TABLE payments.transfer_run (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  run_id           uuid    NOT NULL,
  run_no           integer NOT NULL CHECK (run_no >= 1),
  title            text    NOT NULL,
  transaction_date date    NOT NULL,
  requester_id     uuid    NOT NULL,
  type_code        text    COLLATE "C" NOT NULL CHECK (type_code IN ('21', '11', '12', '71', '72')),
  row_count        integer NOT NULL CHECK (row_count >= 1),
  total_amount_yen bigint  NOT NULL,
  excluded_count   integer NOT NULL CHECK (excluded_count >= 0), -- payments of the lists left out: no usable account
  input_hash       text    COLLATE "C" NOT NULL,                 -- SHA-256 of the frozen rows
  state            text    COLLATE "C" NOT NULL CHECK (state IN ('PREPARED', 'RELEASED', 'CANCELLED')),
  made_by          text    COLLATE "C" NOT NULL,
  made_at          timestamptz NOT NULL,
  closed_by        text    COLLATE "C",                          -- who released or cancelled it
  closed_at        timestamptz,
  PRIMARY KEY (tenant_id, run_id),
  UNIQUE (tenant_id, run_no),
  CHECK ((state = 'PREPARED') = (closed_by IS NULL)),
  CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
  CONSTRAINT released_by_another CHECK (state <> 'RELEASED' OR closed_by <> made_by)
);
SELECT platform.protect('payments.transfer_run');
GRANT SELECT, INSERT, UPDATE (state, closed_by, closed_at) ON payments.transfer_run TO yakuba_app;

CREATE FUNCTION payments.refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a run that was released or cancelled stays so' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER run_closed_once BEFORE UPDATE ON payments.transfer_run FOR EACH ROW
  WHEN (OLD.state <> 'PREPARED') EXECUTE FUNCTION payments.refuse_reopening();

-- The frozen inputs of a run, in the order of the file: what the bank is told, whatever happens to accounts and master afterwards.
CREATE TABLE payments.transfer (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  run_id           uuid    NOT NULL,
  seq              integer NOT NULL CHECK (seq >= 1),
  payment_id       uuid    NOT NULL,
  payee_account_id uuid    NOT NULL,
  bank_code        text    COLLATE "C" NOT NULL,
  bank_name_kana   text    NOT NULL,
  branch_code      text    COLLATE "C" NOT NULL,
  branch_name_kana text    NOT NULL,
  account_type     text    COLLATE "C" NOT NULL,
  account_number   text    COLLATE "C" NOT NULL,
  holder_name_kana text    NOT NULL,
  amount_yen       bigint  NOT NULL CHECK (amount_yen BETWEEN 1 AND 9999999999),
  new_code         text    COLLATE "C" NOT NULL CHECK (new_code IN ('0', '1', '2')),
  customer_code    text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, run_id, seq)
);
CREATE INDEX transfer_by_payment ON payments.transfer (tenant_id, payment_id);
SELECT platform.protect('payments.transfer');
GRANT SELECT, INSERT ON payments.transfer TO yakuba_app;

CREATE FUNCTION payments.refuse_rows_of_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT tenant_id, run_id FROM added) a JOIN payments.transfer_run r USING (tenant_id, run_id)) THEN
    RAISE EXCEPTION 'the inputs of a run are frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER rows_before_run AFTER INSERT ON payments.transfer REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_rows_of_run();

-- 全銀ファイル as handed to the bank, encrypted. A second version of a part needs the approval of another officer.
CREATE TABLE payments.bank_file (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  file_id          uuid    NOT NULL DEFAULT uuidv7(),
  run_id           uuid    NOT NULL,
  part_no          integer NOT NULL CHECK (part_no >= 1),
  version_no       integer NOT NULL CHECK (version_no >= 1),
  row_count        integer NOT NULL,
  total_amount_yen bigint  NOT NULL,
  byte_length      bigint  NOT NULL,
  sha256           text    COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  content_cipher   bytea   NOT NULL,
  recreation_id    uuid,
  made_by          text    COLLATE "C" NOT NULL,
  made_at          timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, file_id),
  UNIQUE (tenant_id, run_id, part_no, version_no),
  CHECK ((version_no > 1) = (recreation_id IS NOT NULL))
);
SELECT platform.protect('payments.bank_file');
GRANT SELECT, INSERT ON payments.bank_file TO yakuba_app;

-- 授受の記録.
CREATE TABLE payments.bank_file_event (
  tenant_id   integer NOT NULL DEFAULT platform.current_tenant(),
  event_id    uuid    NOT NULL DEFAULT uuidv7(),
  file_id     uuid    NOT NULL,
  event       text    COLLATE "C" NOT NULL CHECK (event IN ('CREATED', 'DOWNLOADED')),
  officer_id  text    COLLATE "C" NOT NULL,
  occurred_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, event_id)
);
CREATE INDEX bank_file_event_by_file ON payments.bank_file_event (tenant_id, file_id, occurred_at);
SELECT platform.protect('payments.bank_file_event');
GRANT SELECT, INSERT ON payments.bank_file_event TO yakuba_app;

-- 再作成の承認: asked for by one officer with a reason, approved by another.
CREATE TABLE payments.file_recreation (
  tenant_id     integer NOT NULL DEFAULT platform.current_tenant(),
  recreation_id uuid    NOT NULL,
  run_id        uuid    NOT NULL,
  reason        text    NOT NULL CHECK (reason <> ''),
  requested_by  text    COLLATE "C" NOT NULL,
  requested_at  timestamptz NOT NULL,
  approved_by   text    COLLATE "C",
  approved_at   timestamptz,
  PRIMARY KEY (tenant_id, recreation_id),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CONSTRAINT recreation_approved_by_another CHECK (approved_by <> requested_by)
);
CREATE UNIQUE INDEX file_recreation_open ON payments.file_recreation (tenant_id, run_id) WHERE approved_by IS NULL;
SELECT platform.protect('payments.file_recreation');
GRANT SELECT, INSERT, UPDATE (approved_by, approved_at) ON payments.file_recreation TO yakuba_app;

-- 結果: a file of the bank that was taken in as a whole, or another report; its rows stand in platform.transfer_result_row.
CREATE TABLE payments.transfer_report (
  tenant_id   integer NOT NULL DEFAULT platform.current_tenant(),
  report_id   uuid    NOT NULL,
  list_id     uuid    NOT NULL,
  run_id      uuid    NOT NULL,
  act         text    COLLATE "C" NOT NULL CHECK (act IN ('SENT', 'RESULT_FILE', 'SETTLED')),
  act_id      uuid    NOT NULL,                              -- joins the reports of one act
  file_sha256 text    COLLATE "C",
  row_count   integer NOT NULL CHECK (row_count >= 1),
  officer_id  text    COLLATE "C" NOT NULL,
  reported_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, report_id),
  CHECK ((act = 'RESULT_FILE') = (file_sha256 IS NOT NULL))
);
CREATE INDEX transfer_report_by_run ON payments.transfer_report (tenant_id, run_id, reported_at);
SELECT platform.protect('payments.transfer_report');
GRANT SELECT, INSERT ON payments.transfer_report TO yakuba_app;
