INSERT INTO child_allowance.payment
  (tenant_id, payment_id, recipient_id, payment_month, kind, from_month, to_month, gross_yen, deducted_yen, payee_number, payment_date,
   reissue_of, law_id, recorded_at)
SELECT :tenant, CAST(md5('child-allowance/' || :tenant || '/' || s.payment_number) AS uuid), i.recipient_id, s.payment_month, s.kind,
       s.from_month, s.to_month, s.gross, COALESCE(s.deducted, 0), COALESCE(s.payee_number, i.addressee_number), s.payment_date,
       CAST(md5('child-allowance/' || :tenant || '/' || s.original_number) AS uuid), l.law_id, :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_payment s
  JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
  JOIN child_allowance.law_version l ON l.tenant_id = :tenant AND l.fingerprint = '旧システム'
 WHERE s.row_no >= :fromRow AND s.row_no < :toRow AND NOT s.quarantined AND NOT s.unchanged
--;;
INSERT INTO child_allowance.payment_state (tenant_id, payment_id, state, known_from)
SELECT :tenant, CAST(md5('child-allowance/' || :tenant || '/' || s.payment_number) AS uuid), s.state,
       :baseDate::timestamp AT TIME ZONE 'Asia/Tokyo'
  FROM staging.allowance_payment s
 WHERE s.row_no >= :fromRow AND s.row_no < :toRow AND NOT s.quarantined AND NOT s.unchanged
--;;
INSERT INTO child_allowance.payment_line (tenant_id, payment_id, recipient_id, month, line_kind, amount_yen)
SELECT :tenant, CAST(md5('child-allowance/' || :tenant || '/' || s.payment_number) AS uuid), i.recipient_id, n.month,
       CASE WHEN n.is_first AND NOT EXISTS (SELECT FROM child_allowance.payment_line k
                                             WHERE k.tenant_id = :tenant AND k.recipient_id = i.recipient_id AND k.month = n.month
                                               AND k.line_kind = 'FULL') THEN 'FULL' ELSE 'DIFFERENCE' END,
       n.amount
  FROM staging.allowance_payment s
  JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
  JOIN staging.allowance_line n ON n.row_no = s.row_no AND n.amount > 0
 WHERE s.row_no >= :fromRow AND s.row_no < :toRow AND NOT s.quarantined AND NOT s.unchanged
