INSERT INTO child_allowance.overpayment (tenant_id, overpayment_id, recipient_id, month, amount_yen, determination_id, prescribed_on, found_at)
SELECT :tenant, k.key, i.recipient_id, s.month, s.amount, k.key, s.prescribed_on, :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_overpayment s
  JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
 CROSS JOIN LATERAL (
       SELECT CAST(md5('child-allowance/' || :tenant || '/' || s.certification_number || '/' || s.month || '/' || s.child_number) AS uuid) AS key) k
 WHERE s.row_no >= :fromRow AND s.row_no < :toRow AND NOT s.quarantined AND NOT s.unchanged
--;;
-- What the former system had settled of it.
INSERT INTO child_allowance.overpayment_settlement (tenant_id, overpayment_id, treatment, amount_yen, bill_number, settled_on, recorded_at)
SELECT :tenant,
       CAST(md5('child-allowance/' || :tenant || '/' || s.certification_number || '/' || s.month || '/' || s.child_number) AS uuid),
       COALESCE(s.treatment, 'OFFSET'), s.amount - s.rest, '旧' || s.bill_number, :baseDate, :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_overpayment s
 WHERE s.row_no >= :fromRow AND s.row_no < :toRow AND NOT s.quarantined AND NOT s.unchanged AND s.amount > s.rest
