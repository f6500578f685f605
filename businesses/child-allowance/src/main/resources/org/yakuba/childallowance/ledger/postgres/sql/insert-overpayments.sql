INSERT INTO child_allowance.overpayment (tenant_id, recipient_id, month, amount_yen, determination_id, prescribed_on, found_at)
SELECT platform.current_tenant(), :recipient, n.month, n.yen, :determination, :prescribedOn, :at
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS n (month date, yen integer)
