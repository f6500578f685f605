-- Rows of the files that stand in the ledger, per record kind.
SELECT '児童手当受給者',
       (SELECT count(*) FROM staging.allowance_recipient WHERE NOT quarantined),
       (SELECT count(*) FROM staging.allowance_recipient s
          JOIN child_allowance.recipient r
            ON r.tenant_id = :tenant AND r.certification_number = s.certification_number AND r.addressee_number = s.addressee_number
           AND r.row_no = 1
         WHERE NOT s.quarantined)
UNION ALL
SELECT '児童手当児童',
       (SELECT count(*) FROM staging.allowance_child WHERE NOT quarantined),
       (SELECT count(*) FROM staging.allowance_child s
          JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
          JOIN child_allowance.child_entry c
            ON c.tenant_id = :tenant AND c.recipient_id = i.recipient_id AND c.child_number = s.child_number
           AND c.payable_from = s.payable_from AND c.payable_to = s.payable_to AND c.known_to = 'infinity'
         WHERE NOT s.quarantined)
UNION ALL
SELECT '児童手当大学生年代',
       (SELECT count(*) FROM staging.allowance_student WHERE NOT quarantined),
       (SELECT count(*) FROM staging.allowance_student s
          JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
          JOIN child_allowance.university_age_entry c
            ON c.tenant_id = :tenant AND c.recipient_id = i.recipient_id AND c.addressee_number = s.child_number
           AND lower(c.valid) = s.payable_from AND c.known_to = 'infinity'
         WHERE NOT s.quarantined)
UNION ALL
SELECT '児童手当月次明細',
       (SELECT count(*) FROM staging.allowance_month WHERE NOT quarantined),
       (SELECT count(*) FROM staging.allowance_month s
          JOIN staging.allowance_identity i ON i.certification_number = s.certification_number
          JOIN child_allowance.monthly_entitlement m
            ON m.tenant_id = :tenant AND m.month = s.month AND m.recipient_id = i.recipient_id AND m.child_number = s.child_number
           AND m.known_to = 'infinity'
         WHERE NOT s.quarantined)
UNION ALL
SELECT '児童手当支払',
       (SELECT count(*) FROM staging.allowance_payment WHERE NOT quarantined),
       (SELECT count(*) FROM staging.allowance_payment s
          JOIN child_allowance.payment p
            ON p.tenant_id = :tenant AND p.payment_id = CAST(md5('child-allowance/' || :tenant || '/' || s.payment_number) AS uuid)
         WHERE NOT s.quarantined)
UNION ALL
SELECT '児童手当過払',
       (SELECT count(*) FROM staging.allowance_overpayment WHERE NOT quarantined),
       (SELECT count(*) FROM staging.allowance_overpayment s
          JOIN child_allowance.overpayment o
            ON o.tenant_id = :tenant
           AND o.overpayment_id = CAST(md5('child-allowance/' || :tenant || '/' || s.certification_number || '/' || s.month || '/' || s.child_number) AS uuid)
         WHERE NOT s.quarantined)
