-- An application that was corrected and sent again comes under the same delivery: its items stand beside those sent before.
ALTER TABLE child_allowance.application_item ADD COLUMN revision smallint NOT NULL DEFAULT 1 CHECK (revision >= 1);
ALTER TABLE child_allowance.application_item DROP CONSTRAINT application_item_pkey;
ALTER TABLE child_allowance.application_item ADD PRIMARY KEY (tenant_id, filing_id, revision, item_no);

CREATE OR REPLACE VIEW child_allowance.export_application_item WITH (security_invoker = true) AS
SELECT i.tenant_id, i.filing_id, i.item_no, i.item_id, i.sequence AS item_sequence, i.value AS item_value, i.revision
  FROM child_allowance.application_item i;
