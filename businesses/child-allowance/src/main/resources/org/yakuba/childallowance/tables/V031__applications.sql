-- 電子申請 (CHA-7-02): what the applicant wrote, beside the filing that was made from it, so that officers see where it differs from the
-- register. Neither individual numbers nor accounts: those are kept by the applications and the payments room.
CREATE TABLE child_allowance.application_item (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  filing_id               uuid    NOT NULL,
  item_no                 smallint NOT NULL CHECK (item_no >= 1),
  item_id                 text    COLLATE "C" NOT NULL,    -- itemId of the form, such as children[0].name
  sequence                smallint NOT NULL CHECK (sequence >= 1),
  value                   text    NOT NULL,
  PRIMARY KEY (tenant_id, filing_id, item_no),
  FOREIGN KEY (tenant_id, filing_id) REFERENCES child_allowance.filing
);
SELECT platform.protect('child_allowance.application_item');
GRANT SELECT, INSERT ON child_allowance.application_item TO yakuba_app;

CREATE VIEW child_allowance.export_application_item WITH (security_invoker = true) AS
SELECT i.tenant_id, i.filing_id, i.item_no, i.item_id, i.sequence AS item_sequence, i.value AS item_value
  FROM child_allowance.application_item i;
GRANT SELECT ON child_allowance.export_application_item TO yakuba_app;

-- Whoever completes a prepared filing has entered it, and does not decide it; a claim that came online may end as 却下.
GRANT UPDATE (filing_type, entered_by, office) ON child_allowance.filing TO yakuba_app;
