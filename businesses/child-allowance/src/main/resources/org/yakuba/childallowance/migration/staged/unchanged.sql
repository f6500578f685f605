-- Rows that the ledger holds with the same content: others under the same number were found by HIS-02.
SELECT 'allowance_recipient', s.row_no
  FROM staging.allowance_recipient s
  JOIN child_allowance.recipient r ON r.tenant_id = :tenant AND r.certification_number = s.certification_number AND r.row_no = 1
 WHERE NOT s.quarantined
UNION ALL
SELECT 'allowance_child', s.row_no
  FROM staging.allowance_child s
  JOIN child_allowance.recipient r ON r.tenant_id = :tenant AND r.certification_number = s.certification_number AND r.row_no = 1
  JOIN child_allowance.child_entry c
    ON c.tenant_id = r.tenant_id AND c.recipient_id = r.recipient_id AND c.child_number = s.child_number
   AND c.payable_from = s.payable_from AND c.known_to = 'infinity'
 WHERE NOT s.quarantined
UNION ALL
SELECT 'allowance_student', s.row_no
  FROM staging.allowance_student s
  JOIN child_allowance.recipient r ON r.tenant_id = :tenant AND r.certification_number = s.certification_number AND r.row_no = 1
  JOIN child_allowance.university_age_entry c
    ON c.tenant_id = r.tenant_id AND c.recipient_id = r.recipient_id AND c.addressee_number = s.child_number
   AND lower(c.valid) = s.payable_from AND c.known_to = 'infinity'
 WHERE NOT s.quarantined
UNION ALL
SELECT 'allowance_month', s.row_no
  FROM staging.allowance_month s
  JOIN child_allowance.recipient r ON r.tenant_id = :tenant AND r.certification_number = s.certification_number AND r.row_no = 1
  JOIN child_allowance.monthly_entitlement m
    ON m.tenant_id = r.tenant_id AND m.month = s.month AND m.recipient_id = r.recipient_id AND m.child_number = s.child_number
   AND m.known_to = 'infinity'
 WHERE NOT s.quarantined
UNION ALL
SELECT 'allowance_payment', s.row_no
  FROM staging.allowance_payment s
  JOIN child_allowance.payment p
    ON p.tenant_id = :tenant AND p.payment_id = CAST(md5('child-allowance/' || :tenant || '/' || s.payment_number) AS uuid)
 WHERE NOT s.quarantined
UNION ALL
SELECT 'allowance_overpayment', s.row_no
  FROM staging.allowance_overpayment s
  JOIN child_allowance.overpayment o
    ON o.tenant_id = :tenant
   AND o.overpayment_id = CAST(md5('child-allowance/' || :tenant || '/' || s.certification_number || '/' || s.month || '/' || s.child_number) AS uuid)
 WHERE NOT s.quarantined
