-- A 認定 comes over whole or not at all.
WITH everything AS (
  SELECT 'allowance_recipient' AS layout, row_no, certification_number, addressee_number AS subject, quarantined FROM staging.allowance_recipient
  UNION ALL
  SELECT 'allowance_child', row_no, certification_number, child_number, quarantined FROM staging.allowance_child
  UNION ALL
  SELECT 'allowance_student', row_no, certification_number, child_number, quarantined FROM staging.allowance_student
  UNION ALL
  SELECT 'allowance_month', row_no, certification_number, child_number, quarantined FROM staging.allowance_month
  UNION ALL
  SELECT 'allowance_payment', row_no, certification_number, NULL, quarantined FROM staging.allowance_payment
  UNION ALL
  SELECT 'allowance_overpayment', row_no, certification_number, child_number, quarantined FROM staging.allowance_overpayment)
SELECT e.layout, e.row_no, '認定番号', e.certification_number, e.subject
  FROM everything e
  JOIN (SELECT DISTINCT certification_number FROM everything WHERE quarantined) q ON q.certification_number = e.certification_number
 WHERE NOT e.quarantined
