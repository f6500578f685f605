-- 手数料の締め (rulebook 3.13): an office counts its till. Each copy and each voiding belongs to one closing at most. Append-only.
CREATE TABLE resident_register.fee_closing (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  closing_id           uuid    NOT NULL DEFAULT uuidv7(),
  office               text    NOT NULL,
  closed_at            timestamptz NOT NULL,
  closed_on            date    NOT NULL,
  copies               integer NOT NULL,
  fee_yen              bigint  NOT NULL,                     -- of the copies
  voided               integer NOT NULL,
  refund_yen           bigint  NOT NULL,                     -- of copies voided since, whichever closing they belong to
  officer_id           text    COLLATE "C" NOT NULL,
  terminal             text    COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, closing_id)
);
CREATE INDEX fee_closing_office ON resident_register.fee_closing (tenant_id, office, closed_on);
SELECT platform.protect('resident_register.fee_closing');
GRANT SELECT, INSERT ON resident_register.fee_closing TO yakuba_app;

CREATE TABLE resident_register.fee_closing_copy (
  tenant_id            integer NOT NULL DEFAULT platform.current_tenant(),
  issue_id             uuid    NOT NULL,
  kind                 text    COLLATE "C" NOT NULL CHECK (kind IN ('ISSUED', 'VOIDED')),
  closing_id           uuid    NOT NULL,
  PRIMARY KEY (tenant_id, issue_id, kind)
);
SELECT platform.protect('resident_register.fee_closing_copy');
GRANT SELECT, INSERT ON resident_register.fee_closing_copy TO yakuba_app;

CREATE INDEX certificate_event_voided ON resident_register.certificate_event (tenant_id, occurred_at) WHERE kind = 'VOIDED';

-- What an office has issued and voided and not closed yet, one row a copy. A transaction that ends a day after it began is still found.
CREATE FUNCTION resident_register.unclosed_fees(wanted text) RETURNS TABLE (issue_id uuid, kind text, fee_yen bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT r.issue_id, r.kind, r.fee_yen
    FROM (SELECT i.issue_id, 'ISSUED' AS kind, i.fee_yen::bigint
            FROM resident_register.certificate_issue i
           WHERE i.office = wanted
             AND i.issued_on >= COALESCE((SELECT max(c.closed_on) - 1 FROM resident_register.fee_closing c WHERE c.office = wanted), '-infinity')
          UNION ALL
          SELECT v.issue_id, 'VOIDED', i.fee_yen::bigint
            FROM resident_register.certificate_event v
            JOIN resident_register.certificate_issue i ON i.tenant_id = v.tenant_id AND i.issue_id = v.issue_id
           WHERE v.kind = 'VOIDED' AND i.office = wanted
             AND v.occurred_at >= COALESCE((SELECT max(c.closed_on) - 1 FROM resident_register.fee_closing c WHERE c.office = wanted), '-infinity')) r
   WHERE NOT EXISTS (SELECT FROM resident_register.fee_closing_copy d WHERE d.issue_id = r.issue_id AND d.kind = r.kind);
END;
REVOKE EXECUTE ON FUNCTION resident_register.unclosed_fees FROM PUBLIC;
GRANT EXECUTE ON FUNCTION resident_register.unclosed_fees TO yakuba_app;
