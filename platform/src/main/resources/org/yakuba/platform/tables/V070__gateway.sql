-- 中間サーバーとの送受信 (gateways §1, §3): what waits to be sent or answered, of every kind; the business keeps beside it what it is about.
CREATE TABLE platform.gateway_item (
  tenant_id        int         NOT NULL DEFAULT platform.current_tenant(),
  item_id          uuid        NOT NULL DEFAULT uuidv7(),
  kind             text        COLLATE "C" NOT NULL,          -- such as payments.account
  subject_key      text        COLLATE "C" NOT NULL,          -- one of a kind is under way at a time
  addressee_number text        COLLATE "C" NOT NULL,
  state            text        COLLATE "C" NOT NULL DEFAULT 'REQUESTED'
    CHECK (state IN ('REQUESTED', 'ACCEPTED', 'RESPONDED', 'FAILED')),
  requested_by     text        COLLATE "C" NOT NULL,
  requested_at     timestamptz NOT NULL,
  attempts         integer     NOT NULL DEFAULT 0,
  next_try_at      timestamptz NOT NULL,
  message_id       uuid,                                      -- of the file it went with; the same when it is sent again
  receipt_number   text        COLLATE "C",
  error_code       text        COLLATE "C",
  responded_at     timestamptz,
  PRIMARY KEY (tenant_id, item_id),
  CHECK ((state IN ('RESPONDED', 'FAILED')) = (responded_at IS NOT NULL)),
  CHECK (state <> 'ACCEPTED' OR receipt_number IS NOT NULL)
);
CREATE UNIQUE INDEX gateway_item_open ON platform.gateway_item (tenant_id, kind, subject_key) WHERE state IN ('REQUESTED', 'ACCEPTED');
CREATE INDEX gateway_item_due ON platform.gateway_item (tenant_id, kind, state, next_try_at) WHERE state IN ('REQUESTED', 'ACCEPTED');
SELECT platform.protect('platform.gateway_item');
GRANT SELECT, INSERT, UPDATE (state, requested_by, requested_at, attempts, next_try_at, message_id, receipt_number, error_code, responded_at)
  ON platform.gateway_item TO yakuba_app;

-- 送受信記録: what went and came, encrypted, individual numbers masked.
CREATE TABLE platform.gateway_message (
  tenant_id      int         NOT NULL DEFAULT platform.current_tenant(),
  entry_id       uuid        NOT NULL DEFAULT uuidv7(),
  message_id     uuid        NOT NULL,
  interface_id   text        COLLATE "C" NOT NULL,            -- IF_SKI_10123, IF_DBM_20113, ...
  direction      text        COLLATE "C" NOT NULL CHECK (direction IN ('SENT', 'RECEIVED')),
  row_count      integer     NOT NULL,
  result_code    text        COLLATE "C" NOT NULL,
  content_cipher bytea       NOT NULL,
  occurred_at    timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, entry_id)
);
SELECT platform.protect('platform.gateway_message');
GRANT SELECT, INSERT ON platform.gateway_message TO yakuba_app;

-- 情報提供等記録 (番号法第23条, identity-and-audit §5.2): who asked whom about whom, under which 事務, and what came of it; append only.
CREATE TABLE platform.information_exchange (
  tenant_id             int         NOT NULL DEFAULT platform.current_tenant(),
  record_id             uuid        NOT NULL DEFAULT uuidv7(),
  item_id               uuid        NOT NULL,
  kind                  text        COLLATE "C" NOT NULL,
  act                   text        COLLATE "C" NOT NULL CHECK (act IN ('INQUIRY', 'ANSWER')),
  result                text        COLLATE "C" CHECK (result IN ('PROVIDED', 'NOT_REGISTERED', 'NOT_DISCLOSED', 'ERROR')),
  addressee_number      text        COLLATE "C" NOT NULL,
  officer_id            text        COLLATE "C" NOT NULL,
  affair_code           text        COLLATE "C" NOT NULL,
  affair_procedure_code text        COLLATE "C" NOT NULL,
  provider_code         text        COLLATE "C" NOT NULL,
  information_code      text        COLLATE "C" NOT NULL,
  recorded_at           timestamptz NOT NULL,
  keep_until            date        NOT NULL,                 -- seven years
  PRIMARY KEY (tenant_id, record_id),
  UNIQUE (tenant_id, item_id, act),
  CHECK ((act = 'ANSWER') = (result IS NOT NULL))
);
CREATE INDEX information_exchange_by_person ON platform.information_exchange (tenant_id, addressee_number, recorded_at);
SELECT platform.protect('platform.information_exchange');
GRANT SELECT, INSERT ON platform.information_exchange TO yakuba_app;

CREATE VIEW platform.export_information_exchange WITH (security_invoker = true) AS
SELECT x.tenant_id, x.item_id, x.kind, x.act, x.result, x.addressee_number, x.officer_id, x.affair_code, x.affair_procedure_code,
       x.provider_code, x.information_code, x.recorded_at, x.keep_until
  FROM platform.information_exchange x;
GRANT SELECT ON platform.export_information_exchange TO yakuba_app;
