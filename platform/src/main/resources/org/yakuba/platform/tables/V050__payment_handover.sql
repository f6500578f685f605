-- 支給名簿 and 振込結果 as sets: the bulk carriers of the contracts PaymentListApproved and TransferResultReported (data-linkage §5.6). The
-- business that pays and the room that pays out meet in these tables only. Nothing in them is ever changed.
CREATE TABLE platform.payment_list (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  list_id          uuid    NOT NULL,
  business_id      text    COLLATE "C" NOT NULL,
  benefit_id       text    COLLATE "C" NOT NULL,
  title            text    NOT NULL,
  payment_date     date    NOT NULL,
  row_count        integer NOT NULL CHECK (row_count >= 1),
  total_amount_yen bigint  NOT NULL CHECK (total_amount_yen >= row_count),
  approved_at      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, list_id)
);
SELECT platform.protect('platform.payment_list');
GRANT SELECT, INSERT ON platform.payment_list TO yakuba_app;

-- 明細: written before the list is approved. For one key of a business one row per issue, so that a mistaken second payment fails where
-- it is made.
CREATE TABLE platform.payment_list_row (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  list_id          uuid    NOT NULL,
  payment_id       uuid    NOT NULL,
  business_id      text    COLLATE "C" NOT NULL,
  addressee_number text    COLLATE "C" NOT NULL CHECK (char_length(addressee_number) BETWEEN 1 AND 15),
  payee_account_id uuid,
  consent_flag     text    COLLATE "C" NOT NULL DEFAULT '9' CHECK (consent_flag IN ('0', '1', '9')),
  consent_method   text    COLLATE "C" CHECK (consent_method IN ('ONLINE', 'PAPER', 'COUNTER')),
  bank_code        text    COLLATE "C" CHECK (bank_code ~ '^[0-9]{4}$'),
  branch_code      text    COLLATE "C" CHECK (branch_code ~ '^[0-9]{3}$'),
  account_type     text    COLLATE "C" CHECK (account_type IN ('1', '2', '4', '9')),
  account_number   text    COLLATE "C" CHECK (account_number ~ '^[0-9]{7}$'),
  holder_name_kana text    COLLATE "C" CHECK (holder_name_kana ~ '^[0-9A-Z\uFF71-\uFF9F ().-]{1,30}$'),
  amount_yen       bigint  NOT NULL CHECK (amount_yen BETWEEN 1 AND 9999999999),
  offset_yen       bigint  NOT NULL DEFAULT 0 CHECK (offset_yen >= 0),
  payment_key      text    COLLATE "C" NOT NULL CHECK (char_length(payment_key) BETWEEN 1 AND 80),
  issue_no         integer NOT NULL DEFAULT 1 CHECK (issue_no >= 1),
  reissue_of       uuid,
  customer_code    text    COLLATE "C" NOT NULL DEFAULT '' CHECK (customer_code ~ '^[0-9A-Z]{0,10}$'),
  PRIMARY KEY (tenant_id, list_id, payment_id),
  UNIQUE (tenant_id, business_id, payment_key, issue_no),
  CHECK ((issue_no = 1) = (reissue_of IS NULL)),
  CHECK (num_nulls(bank_code, branch_code, account_type, account_number, holder_name_kana) IN (0, 5)),
  CHECK ((consent_flag = '9') = (consent_method IS NULL))
);
SELECT platform.protect('platform.payment_list_row');
GRANT SELECT, INSERT ON platform.payment_list_row TO yakuba_app;

-- Once for a whole statement: a list takes no row after its approval.
CREATE FUNCTION platform.refuse_rows_of_approved_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT tenant_id, list_id FROM added) a JOIN platform.payment_list l USING (tenant_id, list_id)) THEN
    RAISE EXCEPTION 'a payment list takes no rows after its approval' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER rows_before_approval AFTER INSERT ON platform.payment_list_row REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rows_of_approved_list();

-- What became of the payments, by report.
CREATE TABLE platform.transfer_result_row (
  tenant_id        integer NOT NULL DEFAULT platform.current_tenant(),
  report_id        uuid    NOT NULL,
  payment_id       uuid    NOT NULL,
  payment_status   text    COLLATE "C" NOT NULL CHECK (payment_status IN ('SENT', 'PAID', 'FAILED', 'RETURNED')),
  reason_code      text    COLLATE "C",
  settled_on       date,
  payee_account_id uuid    NOT NULL,
  PRIMARY KEY (tenant_id, report_id, payment_id),
  CHECK ((reason_code IS NOT NULL) = (payment_status IN ('FAILED', 'RETURNED'))),
  CHECK ((settled_on IS NULL) = (payment_status = 'SENT'))
);
CREATE INDEX transfer_result_by_payment ON platform.transfer_result_row (tenant_id, payment_id);
SELECT platform.protect('platform.transfer_result_row');
GRANT SELECT, INSERT ON platform.transfer_result_row TO yakuba_app;
