-- Accounts into which a municipality pays, the wish to use the account registered with the state, and the master of the banks
-- (rulebook benefit-account §2). Spans: one row per account is known at a time and holds one span of days; known_to is the only
-- column ever updated.
CREATE TABLE payments.payee_account (
  tenant_id              integer NOT NULL DEFAULT platform.current_tenant(),
  account_row            bigint  GENERATED ALWAYS AS IDENTITY,
  payee_account_id       uuid    NOT NULL,
  addressee_number       text    COLLATE "C" NOT NULL CHECK (char_length(addressee_number) BETWEEN 1 AND 15),
  account_source         text    COLLATE "C" NOT NULL CHECK (account_source IN ('DECLARED', 'PUBLIC_REGISTERED')),
  bank_code              text    COLLATE "C" NOT NULL CHECK (bank_code ~ '^[0-9]{4}$'),
  branch_code            text    COLLATE "C" NOT NULL CHECK (branch_code ~ '^[0-9]{3}$'),
  account_type           text    COLLATE "C" NOT NULL CHECK (account_type IN ('1', '2', '4', '9')),
  account_number         text    COLLATE "C" NOT NULL CHECK (account_number ~ '^[0-9]{7}$'),
  holder_name_kana       text    COLLATE "C" NOT NULL CHECK (holder_name_kana ~ '^[0-9A-Z\uFF71-\uFF9F ().-]{1,30}$'),
  postal_symbol          text    COLLATE "C",
  postal_number          text    COLLATE "C",
  retrieved_at           timestamptz,                        -- 取得日時 from the state
  inquiry_receipt_number text    COLLATE "C",
  verification_status    text    COLLATE "C" NOT NULL CHECK (verification_status IN ('UNVERIFIED', 'VERIFIED', 'TRANSFER_FAILED')),
  suspended_reason       text    COLLATE "C" CHECK (suspended_reason IN ('HOLDER_MISMATCH', 'CLOSED', 'DECEASED', 'REQUESTED')),
  valid_from             date    NOT NULL,
  valid_to               date,                               -- last day; null without end
  change_reason          text    COLLATE "C" NOT NULL,       -- codes.yaml accountChange
  operator_id            text    COLLATE "C",                -- null: taken over from a business or the state
  known_from             timestamptz NOT NULL DEFAULT clock_timestamp(),
  known_to               timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (tenant_id, account_row),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK (known_to >= known_from),
  CHECK ((account_source = 'PUBLIC_REGISTERED') = (retrieved_at IS NOT NULL))
);
CREATE UNIQUE INDEX payee_account_present ON payments.payee_account (tenant_id, payee_account_id) WHERE known_to = 'infinity';
-- An account is registered once for a person and source.
CREATE UNIQUE INDEX payee_account_of_person
  ON payments.payee_account (tenant_id, addressee_number, bank_code, branch_code, account_type, account_number, account_source)
  WHERE known_to = 'infinity';
SELECT platform.protect('payments.payee_account');
GRANT SELECT, INSERT, UPDATE (known_to) ON payments.payee_account TO yakuba_app;

-- 利用意思: for each benefit; without one in force no inquiry can be made (see account_inquiry).
CREATE TABLE payments.benefit_consent (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  addressee_number text    COLLATE "C" NOT NULL CHECK (char_length(addressee_number) BETWEEN 1 AND 15),
  business_id      text    COLLATE "C" NOT NULL,
  benefit_id       text    COLLATE "C" NOT NULL,
  consent_flag     text    COLLATE "C" NOT NULL CHECK (consent_flag IN ('0', '1')),
  consent_method   text    COLLATE "C" NOT NULL CHECK (consent_method IN ('ONLINE', 'PAPER', 'COUNTER')),
  consented_on     date    NOT NULL,
  application_id   uuid,
  operator_id      text    COLLATE "C",
  known_from       timestamptz NOT NULL DEFAULT clock_timestamp(),
  known_to         timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from)
);
CREATE UNIQUE INDEX benefit_consent_present
  ON payments.benefit_consent (tenant_id, addressee_number, business_id, benefit_id) WHERE known_to = 'infinity';
CREATE INDEX benefit_consent_history ON payments.benefit_consent (tenant_id, addressee_number, business_id, benefit_id, known_from);
SELECT platform.protect('payments.benefit_consent');
GRANT SELECT, INSERT, UPDATE (known_to) ON payments.benefit_consent TO yakuba_app;

-- 金融機関マスタ: banks and branches with the days on which they exist, and what took their place.
CREATE TABLE payments.bank_branch (
  tenant_id             integer NOT NULL DEFAULT platform.current_tenant(),
  bank_code             text    COLLATE "C" NOT NULL CHECK (bank_code ~ '^[0-9]{4}$'),
  branch_code           text    COLLATE "C" NOT NULL CHECK (branch_code ~ '^[0-9]{3}$'),
  bank_name             text    NOT NULL,
  bank_name_kana        text    NOT NULL CHECK (char_length(bank_name_kana) BETWEEN 1 AND 15),
  branch_name           text    NOT NULL,
  branch_name_kana      text    NOT NULL CHECK (char_length(branch_name_kana) BETWEEN 1 AND 15),
  valid                 daterange NOT NULL CHECK (NOT isempty(valid)),
  successor_bank_code   text    COLLATE "C",
  successor_branch_code text    COLLATE "C",
  operator_id           text    COLLATE "C" NOT NULL,
  known_from            timestamptz NOT NULL DEFAULT clock_timestamp(),
  known_to              timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  CHECK ((successor_bank_code IS NULL) = (successor_branch_code IS NULL)),
  EXCLUDE USING gist (tenant_id WITH =, bank_code WITH =, branch_code WITH =, valid WITH &&) WHERE (known_to = 'infinity')
);
CREATE INDEX bank_branch_by_code ON payments.bank_branch (tenant_id, bank_code, branch_code) WHERE known_to = 'infinity';
SELECT platform.protect('payments.bank_branch');
GRANT SELECT, INSERT, UPDATE (known_to) ON payments.bank_branch TO yakuba_app;

-- 振込依頼人: who orders, from which account, and what follows each record of the file.
CREATE TABLE payments.requester (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  requester_id     uuid    NOT NULL DEFAULT uuidv7(),
  requester_code   text    COLLATE "C" NOT NULL CHECK (requester_code ~ '^[0-9]{10}$'),
  requester_name   text    NOT NULL CHECK (char_length(requester_name) BETWEEN 1 AND 40),
  bank_code        text    COLLATE "C" NOT NULL CHECK (bank_code ~ '^[0-9]{4}$'),
  bank_name_kana   text    NOT NULL CHECK (char_length(bank_name_kana) BETWEEN 1 AND 15),
  branch_code      text    COLLATE "C" NOT NULL CHECK (branch_code ~ '^[0-9]{3}$'),
  branch_name_kana text    NOT NULL CHECK (char_length(branch_name_kana) BETWEEN 1 AND 15),
  account_type     text    COLLATE "C" NOT NULL CHECK (account_type IN ('1', '2', '9')),
  account_number   text    COLLATE "C" NOT NULL CHECK (account_number ~ '^[0-9]{7}$'),
  record_separator text    COLLATE "C" NOT NULL CHECK (record_separator IN ('CRLF', 'NONE')),
  valid_from       date    NOT NULL,
  operator_id      text    COLLATE "C" NOT NULL,
  known_from       timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, requester_id)
);
CREATE INDEX requester_by_day ON payments.requester (tenant_id, requester_code, valid_from, known_from);
SELECT platform.protect('payments.requester');
GRANT SELECT, INSERT ON payments.requester TO yakuba_app;
