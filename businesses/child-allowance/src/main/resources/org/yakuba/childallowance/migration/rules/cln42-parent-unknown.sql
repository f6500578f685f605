WITH known AS (
  SELECT certification_number FROM staging.allowance_recipient
  UNION
  SELECT certification_number FROM child_allowance.recipient WHERE tenant_id = :tenant),
family AS (
  SELECT certification_number, child_number FROM staging.allowance_child
  UNION
  SELECT certification_number, child_number FROM staging.allowance_student
  UNION
  SELECT r.certification_number, c.child_number
    FROM child_allowance.child_entry c
    JOIN child_allowance.recipient r ON r.tenant_id = c.tenant_id AND r.recipient_id = c.recipient_id AND r.row_no = 1
   WHERE c.tenant_id = :tenant
  UNION
  SELECT r.certification_number, c.addressee_number
    FROM child_allowance.university_age_entry c
    JOIN child_allowance.recipient r ON r.tenant_id = c.tenant_id AND r.recipient_id = c.recipient_id AND r.row_no = 1
   WHERE c.tenant_id = :tenant)
SELECT o.layout, o.row_no, '認定番号', o.certification_number, o.child_number
  FROM (SELECT 'allowance_child' AS layout, row_no, certification_number, child_number FROM staging.allowance_child WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_student', row_no, certification_number, child_number FROM staging.allowance_student WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_month', row_no, certification_number, child_number FROM staging.allowance_month WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_payment', row_no, certification_number, NULL FROM staging.allowance_payment WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_overpayment', row_no, certification_number, child_number FROM staging.allowance_overpayment
         WHERE NOT quarantined) o
  LEFT JOIN known k ON k.certification_number = o.certification_number
 WHERE k.certification_number IS NULL
UNION ALL
SELECT o.layout, o.row_no, '児童宛名番号', o.child_number, o.child_number
  FROM (SELECT 'allowance_month' AS layout, row_no, certification_number, child_number FROM staging.allowance_month WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_overpayment', row_no, certification_number, child_number FROM staging.allowance_overpayment
         WHERE NOT quarantined) o
  JOIN known k ON k.certification_number = o.certification_number
  LEFT JOIN family f ON f.certification_number = o.certification_number AND f.child_number = o.child_number
 WHERE f.child_number IS NULL
UNION ALL
SELECT 'allowance_payment', p.row_no, '再振込元支払番号', p.original_number, NULL
  FROM staging.allowance_payment p
 WHERE NOT p.quarantined AND p.original_number IS NOT NULL
   AND NOT EXISTS (SELECT FROM staging.allowance_payment o
                    WHERE o.certification_number = p.certification_number AND o.payment_number = p.original_number
                      AND o.kind <> 'REISSUE' AND o.state IN ('FAILED', 'RETURNED'))
