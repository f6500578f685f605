INSERT INTO child_allowance.monthly_entitlement
  (tenant_id, month, recipient_id, child_number, rank, category, amount_yen, insurance_class, law_id, known_from)
SELECT platform.current_tenant(), n.month, :recipient, n.child, n.rank, n.category, n.yen, n."insuranceClass", :law, :at
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS n
  (month date, child text, rank smallint, category text, yen integer, "insuranceClass" text)
