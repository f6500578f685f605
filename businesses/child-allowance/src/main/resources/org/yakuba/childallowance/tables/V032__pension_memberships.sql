-- 年金の加入状況 (公簿確認, CHA-5-03): dated facts as a public record told them, person by person: what a file says of somebody takes the place of
-- what was known of them.
CREATE TABLE child_allowance.pension_membership (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  membership_id           uuid    NOT NULL DEFAULT uuidv7(),
  addressee_number        text    COLLATE "C" NOT NULL,
  pension_type            text    COLLATE "C" NOT NULL CHECK (pension_type IN ('EMPLOYEES_PENSION', 'MUTUAL_AID', 'NATIONAL_PENSION')),
  valid                   daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),  -- 資格取得日 to the day before 資格喪失日
  known_from              timestamptz NOT NULL,
  known_to                timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, membership_id),
  CONSTRAINT pension_once_at_a_time
    EXCLUDE USING gist (tenant_id WITH =, addressee_number WITH =, valid WITH &&) WHERE (known_to = 'infinity')
);
SELECT platform.protect('child_allowance.pension_membership');
GRANT SELECT, INSERT, UPDATE (known_to) ON child_allowance.pension_membership TO yakuba_app;

CREATE VIEW child_allowance.export_pension_membership WITH (security_invoker = true) AS
SELECT m.tenant_id, m.addressee_number, m.pension_type, lower(m.valid) AS valid_from, upper(m.valid) AS valid_until, m.known_from, m.known_to
  FROM child_allowance.pension_membership m;
GRANT SELECT ON child_allowance.export_pension_membership TO yakuba_app;
