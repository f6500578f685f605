INSERT INTO child_allowance.monthly_entitlement
  (tenant_id, month, recipient_id, child_number, rank, category, amount_yen, insurance_class, law_id, known_from)
SELECT :tenant, s.month, i.recipient_id, s.child_number, s.rank, s.category, s.amount, s.insurance_class, l.law_id,
       :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_month s
  JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
  JOIN child_allowance.law_version l ON l.tenant_id = :tenant AND l.fingerprint = '旧システム'
 WHERE s.row_no >= :fromRow AND s.row_no < :toRow AND NOT s.quarantined AND NOT s.unchanged
