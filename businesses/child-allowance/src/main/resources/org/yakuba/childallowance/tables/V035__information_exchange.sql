-- 情報照会・情報提供 (U27; CHA-7-03, CHA-7-04): what the inquiries and copies are about. How they are sent and answered stands in
-- platform.gateway_item, under which legal ground an inquiry was made in platform.information_exchange.

-- 情報照会: nobody is asked about who has neither filed nor is a recipient (番号法第19条第8号).
CREATE TABLE child_allowance.information_inquiry (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  inquiry_id              uuid    NOT NULL,                -- item_id of platform.gateway_item
  kind                    text    COLLATE "C" NOT NULL CHECK (kind IN ('FORMER_ALLOWANCE', 'PENSION')),
  addressee_number        text    COLLATE "C" NOT NULL,
  filing_id               uuid,
  recipient_id            bigint,
  provider_code           text    COLLATE "C" NOT NULL,    -- 情報提供者機関コード; of a former residence its 団体コード
  period_from             date,
  period_to               date    CHECK (period_to >= period_from),
  PRIMARY KEY (tenant_id, inquiry_id),
  CONSTRAINT inquiry_on_legal_ground CHECK (filing_id IS NOT NULL OR recipient_id IS NOT NULL)
);
CREATE INDEX information_inquiry_by_person ON child_allowance.information_inquiry (tenant_id, addressee_number, inquiry_id);
SELECT platform.protect('child_allowance.information_inquiry');
GRANT SELECT, INSERT ON child_allowance.information_inquiry TO yakuba_app;

-- What was told, item by item; never changed: a later answer stands beside it.
CREATE TABLE child_allowance.information_answer (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  inquiry_id              uuid    NOT NULL,
  item_no                 smallint NOT NULL CHECK (item_no >= 1),
  data_item_code          text    COLLATE "C" NOT NULL,
  value                   text    COLLATE "C" NOT NULL,
  target_period           text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, inquiry_id, item_no),
  FOREIGN KEY (tenant_id, inquiry_id) REFERENCES child_allowance.information_inquiry
);
SELECT platform.protect('child_allowance.information_answer');
GRANT SELECT, INSERT ON child_allowance.information_answer TO yakuba_app;

-- 副本: each version of what other municipalities may ask for; two data sets of a 認定, 支給の内容 below 受給資格.
CREATE TABLE child_allowance.information_copy (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  copy_id                 uuid    NOT NULL,                -- item_id of platform.gateway_item
  recipient_id            bigint  NOT NULL,
  certification_number    text    COLLATE "C" NOT NULL,
  addressee_number        text    COLLATE "C" NOT NULL,
  data_set                text    COLLATE "C" NOT NULL CHECK (data_set IN ('ENTITLEMENT', 'PAYMENTS')),
  version                 integer NOT NULL CHECK (version >= 1),
  public_from             date    NOT NULL,
  public_to               date,                            -- 公開終了日, of a 認定 that was taken back
  content                 text    NOT NULL,                -- 副本データ (XML)
  made_at                 timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, copy_id),
  UNIQUE (tenant_id, recipient_id, data_set, version)
);
SELECT platform.protect('child_allowance.information_copy');
GRANT SELECT, INSERT ON child_allowance.information_copy TO yakuba_app;

-- When copies were made, by whom, and how many.
CREATE TABLE child_allowance.copy_run (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  run_id                  uuid    NOT NULL DEFAULT uuidv7(),
  made_at                 timestamptz NOT NULL,
  made_by                 text    COLLATE "C" NOT NULL,
  copies                  integer NOT NULL CHECK (copies >= 0),
  PRIMARY KEY (tenant_id, run_id)
);
SELECT platform.protect('child_allowance.copy_run');
GRANT SELECT, INSERT ON child_allowance.copy_run TO yakuba_app;

-- 自動応答不可・不開示 by 宛名番号 (MS-06): the last one of a person tells what holds.
CREATE TABLE child_allowance.response_restriction (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  restriction_id          uuid    NOT NULL,                -- item_id of platform.gateway_item
  addressee_number        text    COLLATE "C" NOT NULL,
  restriction             text    COLLATE "C" NOT NULL CHECK (restriction IN ('AUTOMATIC_RESPONSE', 'DISCLOSURE')),
  is_on                   boolean NOT NULL,
  asked_at                timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, restriction_id)
);
CREATE INDEX response_restriction_by_person ON child_allowance.response_restriction (tenant_id, addressee_number, restriction, restriction_id);
SELECT platform.protect('child_allowance.response_restriction');
GRANT SELECT, INSERT ON child_allowance.response_restriction TO yakuba_app;

-- 支援措置の対象者 on a day: a measure in force, or an allowance paid away from the registered address.
CREATE FUNCTION child_allowance.protected_on(day date) RETURNS TABLE (addressee_number text) LANGUAGE sql STABLE AS $$
SELECT f.addressee_number
  FROM platform.protective_flag f
 WHERE f.tenant_id = platform.current_tenant() AND f.valid_from <= day
   AND (f.valid_to >= day
        OR f.open_ended AND NOT EXISTS (SELECT FROM platform.protective_flag n
                                         WHERE n.tenant_id = f.tenant_id AND n.addressee_number = f.addressee_number
                                           AND n.measure_key = f.measure_key AND n.valid_from > f.valid_from AND n.valid_from <= day))
UNION
SELECT r.addressee_number
  FROM child_allowance.recipient r
 WHERE r.tenant_id = platform.current_tenant() AND r.known_to = 'infinity' AND r.protective_handling
$$;
GRANT EXECUTE ON FUNCTION child_allowance.protected_on(date) TO yakuba_app;

-- The last restriction of each person and kind, and whether the other side has taken it.
CREATE VIEW child_allowance.standing_restriction WITH (security_invoker = true) AS
SELECT DISTINCT ON (s.tenant_id, s.addressee_number, s.restriction)
       s.tenant_id, s.addressee_number, s.restriction, s.is_on, i.state, i.responded_at
  FROM child_allowance.response_restriction s
  JOIN platform.gateway_item i ON i.tenant_id = s.tenant_id AND i.item_id = s.restriction_id
 ORDER BY s.tenant_id, s.addressee_number, s.restriction, s.restriction_id DESC;
GRANT SELECT ON child_allowance.standing_restriction TO yakuba_app;

-- Whose copies must not leave on a day: protected, and not yet restricted on the other side.
CREATE FUNCTION child_allowance.held_on(day date) RETURNS TABLE (addressee_number text) LANGUAGE sql STABLE AS $$
SELECT p.addressee_number
  FROM child_allowance.protected_on(day) p
 WHERE (SELECT count(*) FROM child_allowance.standing_restriction s
         WHERE s.tenant_id = platform.current_tenant() AND s.addressee_number = p.addressee_number AND s.is_on AND s.state = 'RESPONDED') < 2
$$;
GRANT EXECUTE ON FUNCTION child_allowance.held_on(date) TO yakuba_app;

CREATE VIEW child_allowance.export_information_inquiry WITH (security_invoker = true) AS
SELECT q.tenant_id, q.inquiry_id, q.kind AS inquiry_kind, q.addressee_number, q.filing_id, r.certification_number, q.provider_code,
       q.period_from, q.period_to, i.state AS exchange_state, i.requested_by AS operator_id, i.requested_at, i.receipt_number,
       i.error_code, i.responded_at
  FROM child_allowance.information_inquiry q
  JOIN platform.gateway_item i ON i.tenant_id = q.tenant_id AND i.item_id = q.inquiry_id
  LEFT JOIN child_allowance.recipient r ON r.tenant_id = q.tenant_id AND r.recipient_id = q.recipient_id AND r.row_no = 1;
GRANT SELECT ON child_allowance.export_information_inquiry TO yakuba_app;

CREATE VIEW child_allowance.export_information_answer WITH (security_invoker = true) AS
SELECT a.tenant_id, a.inquiry_id, a.item_no, a.data_item_code, a.value, a.target_period
  FROM child_allowance.information_answer a;
GRANT SELECT ON child_allowance.export_information_answer TO yakuba_app;

CREATE VIEW child_allowance.export_information_copy WITH (security_invoker = true) AS
SELECT c.tenant_id, c.certification_number, c.data_set, c.version AS copy_version, c.addressee_number, c.public_from, c.public_to, c.content,
       c.made_at, i.state AS exchange_state, i.receipt_number, i.error_code
  FROM child_allowance.information_copy c
  JOIN platform.gateway_item i ON i.tenant_id = c.tenant_id AND i.item_id = c.copy_id;
GRANT SELECT ON child_allowance.export_information_copy TO yakuba_app;

CREATE VIEW child_allowance.export_response_restriction WITH (security_invoker = true) AS
SELECT s.tenant_id, s.addressee_number, s.restriction, s.restriction_id, s.is_on, s.asked_at, i.state AS exchange_state, i.error_code
  FROM child_allowance.response_restriction s
  JOIN platform.gateway_item i ON i.tenant_id = s.tenant_id AND i.item_id = s.restriction_id;
GRANT SELECT ON child_allowance.export_response_restriction TO yakuba_app;
