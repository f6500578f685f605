-- 所得 entered at the desk bears its officer; what came by migration has none.
ALTER TABLE child_allowance.income_assessment ADD COLUMN entered_by text COLLATE "C";

CREATE OR REPLACE VIEW child_allowance.export_income WITH (security_invoker = true) AS
SELECT i.tenant_id, r.certification_number, i.fiscal_year::integer AS fiscal_year, i.adjusted_income, i.dependents, i.elderly_dependents,
       i.known_from, i.known_to, i.entered_by AS operator_id
  FROM child_allowance.income_assessment i
  JOIN child_allowance.recipient r ON r.tenant_id = i.tenant_id AND r.recipient_id = i.recipient_id AND r.row_no = 1;
