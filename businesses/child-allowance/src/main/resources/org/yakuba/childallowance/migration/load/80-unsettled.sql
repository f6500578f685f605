-- Recipients who are still owed something for a month that the town has paid: settled with the next payment.
INSERT INTO child_allowance.unsettled (tenant_id, recipient_id)
SELECT DISTINCT :tenant, i.recipient_id
  FROM staging.allowance_balance b
  JOIN (SELECT max(month) AS month FROM staging.allowance_line) l ON b.month <= l.month
  JOIN staging.allowance_identity i ON i.certification_number = b.certification_number
  JOIN staging.allowance_recipient r ON r.certification_number = b.certification_number AND NOT r.quarantined
 WHERE b.owed + b.excess > b.paid
ON CONFLICT (tenant_id, recipient_id) DO NOTHING
