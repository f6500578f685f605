-- Periods that a desk enters bear names of their own, so that no other refusal is taken for theirs.
ALTER TABLE child_allowance.withholding
  RENAME CONSTRAINT withholding_tenant_id_recipient_id_kind_source_valid_excl TO withholding_once_at_a_time;
ALTER TABLE child_allowance.delivery_address
  RENAME CONSTRAINT delivery_address_tenant_id_addressee_number_valid_excl TO delivery_address_once_at_a_time;

-- 父母指定者指定届 (U16): whom parents abroad have named, and how long it holds.
CREATE TABLE child_allowance.parent_designation (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  designation_id          uuid    NOT NULL DEFAULT uuidv7(),
  designee_number         text    COLLATE "C" NOT NULL,    -- 父母指定者
  designators             text[]  COLLATE "C" NOT NULL CHECK (cardinality(designators) BETWEEN 1 AND 2),  -- 国外の父母
  country                 text    NOT NULL CHECK (char_length(country) BETWEEN 1 AND 100),
  filed_on                date    NOT NULL,
  valid                   daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  end_reason              text    COLLATE "C" CHECK (end_reason IN ('PARENTS_RETURNED', 'WITHDRAWN', 'OTHER')),
  entered_by              text    COLLATE "C" NOT NULL,
  known_from              timestamptz NOT NULL,
  known_to                timestamptz NOT NULL DEFAULT 'infinity' CHECK (known_to >= known_from),
  PRIMARY KEY (tenant_id, designation_id),
  CHECK ((end_reason IS NULL) = upper_inf(valid)),
  CONSTRAINT designated_once_at_a_time
    EXCLUDE USING gist (tenant_id WITH =, designee_number WITH =, valid WITH &&) WHERE (known_to = 'infinity')
);
SELECT platform.protect('child_allowance.parent_designation');
GRANT SELECT, INSERT, UPDATE (known_to) ON child_allowance.parent_designation TO yakuba_app;

CREATE VIEW child_allowance.export_parent_designation WITH (security_invoker = true) AS
SELECT d.tenant_id, d.designee_number, array_to_string(d.designators, ' ') AS designators, d.country, d.filed_on,
       lower(d.valid) AS valid_from, upper(d.valid) AS valid_until, d.end_reason AS designation_end_reason, d.entered_by AS operator_id,
       d.known_from, d.known_to
  FROM child_allowance.parent_designation d;
GRANT SELECT ON child_allowance.export_parent_designation TO yakuba_app;
