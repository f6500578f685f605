-- What the ledger holds under the same number is never overwritten.
SELECT 'allowance_recipient', r.row_no, '認定番号', r.certification_number, r.addressee_number
  FROM staging.allowance_recipient r
  JOIN child_allowance.recipient k
    ON k.tenant_id = :tenant AND k.certification_number = r.certification_number AND k.row_no = 1
 WHERE NOT r.quarantined
   AND NOT EXISTS (SELECT FROM child_allowance.recipient n
                    WHERE n.tenant_id = :tenant AND n.recipient_id = k.recipient_id AND n.known_to = 'infinity'
                      AND (n.addressee_number, n.recipient_type, n.claim_date, n.event_date, n.start_month, n.extinction_date, n.extinction_reason)
                          IS NOT DISTINCT FROM
                          (r.addressee_number, r.recipient_type, r.claim_date, r.event_date, r.start_month, r.extinction_date,
                           r.extinction_reason))
UNION ALL
SELECT 'allowance_child', c.row_no, '児童宛名番号', c.child_number, c.child_number
  FROM staging.allowance_child c
  JOIN child_allowance.recipient r ON r.tenant_id = :tenant AND r.certification_number = c.certification_number AND r.row_no = 1
  JOIN child_allowance.child_entry k
    ON k.tenant_id = r.tenant_id AND k.recipient_id = r.recipient_id AND k.child_number = c.child_number
   AND k.payable_from = c.payable_from AND k.known_to = 'infinity'
 WHERE NOT c.quarantined
   AND (k.birth_date, k.record_order, k.residence, k.claim_date, k.care_to, k.payable_to)
       IS DISTINCT FROM (c.birth_date, c.record_order, c.residence, c.claim_date, c.care_to, c.payable_to)
UNION ALL
SELECT 'allowance_student', c.row_no, '対象者宛名番号', c.child_number, c.child_number
  FROM staging.allowance_student c
  JOIN child_allowance.recipient r ON r.tenant_id = :tenant AND r.certification_number = c.certification_number AND r.row_no = 1
  JOIN child_allowance.university_age_entry k
    ON k.tenant_id = r.tenant_id AND k.recipient_id = r.recipient_id AND k.addressee_number = c.child_number
   AND lower(k.valid) = c.payable_from AND k.known_to = 'infinity'
 WHERE NOT c.quarantined
   AND (k.birth_date, k.record_order, k.claim_date, k.end_date, upper(k.valid))
       IS DISTINCT FROM (c.birth_date, c.record_order, c.claim_date, c.end_date, (c.payable_to + interval '1 month')::date)
UNION ALL
SELECT 'allowance_overpayment', s.row_no, '過払額', s.amount::text, s.child_number
  FROM staging.allowance_overpayment s
  JOIN child_allowance.overpayment o
    ON o.tenant_id = :tenant
   AND o.overpayment_id = CAST(md5('child-allowance/' || :tenant || '/' || s.certification_number || '/' || s.month || '/' || s.child_number) AS uuid)
 WHERE NOT s.quarantined AND o.amount_yen <> s.amount
UNION ALL
SELECT 'allowance_payment', p.row_no, '支払番号', p.payment_number, NULL
  FROM staging.allowance_payment p
  JOIN child_allowance.payment k
    ON k.tenant_id = :tenant
   AND k.payment_id = CAST(md5('child-allowance/' || :tenant || '/' || p.payment_number) AS uuid)
  JOIN child_allowance.recipient r ON r.tenant_id = k.tenant_id AND r.recipient_id = k.recipient_id AND r.row_no = 1
 WHERE NOT p.quarantined
   AND (k.payment_month, k.from_month, k.to_month, k.gross_yen, r.certification_number)
       IS DISTINCT FROM (p.payment_month, p.from_month, p.to_month, p.gross, p.certification_number)
UNION ALL
SELECT 'allowance_month', m.row_no, '月額', m.amount::text, m.child_number
  FROM staging.allowance_month m
  JOIN child_allowance.recipient r ON r.tenant_id = :tenant AND r.certification_number = m.certification_number AND r.row_no = 1
  JOIN child_allowance.monthly_entitlement k
    ON k.tenant_id = r.tenant_id AND k.month = m.month AND k.recipient_id = r.recipient_id AND k.child_number = m.child_number
   AND k.known_to = 'infinity'
 WHERE NOT m.quarantined AND (k.amount_yen, k.category) IS DISTINCT FROM (m.amount, m.category)
