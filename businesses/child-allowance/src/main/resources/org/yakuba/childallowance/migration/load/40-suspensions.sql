INSERT INTO child_allowance.suspension (tenant_id, recipient_id, reason, valid, entered_by, known_from)
SELECT :tenant, i.recipient_id, s.suspension_reason, daterange(s.suspended_from, NULL), 'migration',
       :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_recipient s
  JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
 WHERE NOT s.quarantined AND NOT s.unchanged AND s.suspension_reason IS NOT NULL
