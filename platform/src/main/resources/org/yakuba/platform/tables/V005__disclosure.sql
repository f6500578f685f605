-- 判定用の写し (suppression §2 SuppressionFlag): what a disclosure decision needs to know about a protective measure, one row per version.
-- valid_to is the effectiveEnd of §3; open_ended says that protection goes on after it until the measure is ended.
CREATE TABLE platform.protective_flag (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  addressee_number text COLLATE "C" NOT NULL,
  measure_key text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL CHECK (role IN ('SUBJECT', 'CO_SUBJECT')),
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('1', '2', '3')),
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  open_ended boolean NOT NULL,
  ended_on date,
  scopes text[] NOT NULL DEFAULT '{}',
  revision bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, addressee_number, measure_key, valid_from),
  CHECK (ended_on IS NULL OR NOT open_ended)
);
SELECT platform.protect('platform.protective_flag');
GRANT SELECT, INSERT, DELETE, UPDATE (role, kind, valid_to, open_ended, ended_on, scopes, revision)
  ON platform.protective_flag TO yakuba_app;

-- Since when the copy is complete. Without this row nothing is known about anybody, and everything is blocked (§6).
CREATE TABLE platform.protective_flag_copy (
  tenant_id int NOT NULL DEFAULT platform.current_tenant() PRIMARY KEY REFERENCES platform.tenant,
  complete_since timestamptz NOT NULL DEFAULT now()
);
SELECT platform.protect('platform.protective_flag_copy');
GRANT SELECT, INSERT, DELETE ON platform.protective_flag_copy TO yakuba_app;
