-- 公金受取口座の照会 (rulebook benefit-account §3, §4): an inquiry of specific personal information, kept seven years.
CREATE TABLE payments.account_inquiry (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  inquiry_id       uuid    NOT NULL DEFAULT uuidv7(),
  addressee_number text    COLLATE "C" NOT NULL,
  business_id      text    COLLATE "C" NOT NULL,
  benefit_id       text    COLLATE "C" NOT NULL,
  state            text    COLLATE "C" NOT NULL DEFAULT 'REQUESTED'
    CHECK (state IN ('REQUESTED', 'ACCEPTED', 'RESPONDED', 'FAILED')),
  requested_by     text    COLLATE "C" NOT NULL,
  requested_at     timestamptz NOT NULL,
  attempts         integer NOT NULL DEFAULT 0,
  next_try_at      timestamptz NOT NULL,
  message_id       uuid,                                     -- of the file it went with; the same when it is sent again
  receipt_number   text    COLLATE "C",
  outcome          text    COLLATE "C" CHECK (outcome IN ('ACCOUNT', 'HOLDER_MISMATCH', 'NOT_REGISTERED', 'NOT_DISCLOSED', 'ERROR')),
  error_code       text    COLLATE "C",
  payee_account_id uuid,
  responded_at     timestamptz,
  PRIMARY KEY (tenant_id, inquiry_id),
  CHECK ((state = 'RESPONDED') = (outcome IS NOT NULL)),
  CHECK ((state IN ('RESPONDED', 'FAILED')) = (responded_at IS NOT NULL)),
  CHECK (state <> 'ACCEPTED' OR receipt_number IS NOT NULL)
);
CREATE UNIQUE INDEX account_inquiry_open ON payments.account_inquiry (tenant_id, addressee_number, business_id, benefit_id)
  WHERE state IN ('REQUESTED', 'ACCEPTED');
CREATE INDEX account_inquiry_due ON payments.account_inquiry (tenant_id, state, next_try_at) WHERE state IN ('REQUESTED', 'ACCEPTED');
CREATE INDEX account_inquiry_by_person ON payments.account_inquiry (tenant_id, addressee_number, requested_at);
SELECT platform.protect('payments.account_inquiry');
GRANT SELECT, INSERT,
  UPDATE (state, attempts, next_try_at, message_id, receipt_number, outcome, error_code, payee_account_id, responded_at)
  ON payments.account_inquiry TO yakuba_app;

-- 意思のない者の照会の禁止 (BEN-1-03): in the database, for whoever writes.
CREATE FUNCTION payments.refuse_inquiry_without_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added a
              WHERE NOT EXISTS (SELECT FROM payments.benefit_consent c
                                 WHERE c.tenant_id = a.tenant_id AND c.addressee_number = a.addressee_number
                                   AND c.business_id = a.business_id AND c.benefit_id = a.benefit_id
                                   AND c.consent_flag = '1' AND c.known_to = 'infinity')) THEN
    RAISE EXCEPTION 'no inquiry about a person who has not consented' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER inquiry_with_consent AFTER INSERT ON payments.account_inquiry REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_inquiry_without_consent();

-- 送受信記録: what went to and came from 中間サーバー, encrypted.
CREATE TABLE payments.gateway_message (
  tenant_id      integer NOT NULL DEFAULT platform.current_tenant(),
  entry_id       uuid    NOT NULL DEFAULT uuidv7(),
  message_id     uuid    NOT NULL,
  interface_id   text    COLLATE "C" NOT NULL,               -- IF_SKI_10123, IF_SKI_11134
  direction      text    COLLATE "C" NOT NULL CHECK (direction IN ('SENT', 'RECEIVED')),
  row_count      integer NOT NULL,
  result_code    text    COLLATE "C" NOT NULL,
  content_cipher bytea   NOT NULL,
  occurred_at    timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, entry_id)
);
SELECT platform.protect('payments.gateway_message');
GRANT SELECT, INSERT ON payments.gateway_message TO yakuba_app;
