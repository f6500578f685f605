-- Months of children and of 月次明細 lie between 支給開始月 and 支給終了月 of the recipient of the same file.
SELECT m.layout, m.row_no, m.item, to_char(m.month, 'YYYY-MM'), m.child_number
  FROM (SELECT 'allowance_child' AS layout, row_no, '支給開始月' AS item, certification_number, child_number, payable_from AS month
          FROM staging.allowance_child WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_child', row_no, '支給対象終了月', certification_number, child_number, payable_to
          FROM staging.allowance_child WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_student', row_no, '算入開始月', certification_number, child_number, payable_from
          FROM staging.allowance_student WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_student', row_no, '算入終了月', certification_number, child_number, payable_to
          FROM staging.allowance_student WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_month', row_no, '対象月', certification_number, child_number, month
          FROM staging.allowance_month WHERE NOT quarantined) m
  JOIN staging.allowance_recipient r ON r.certification_number = m.certification_number AND NOT r.quarantined
 WHERE m.month < r.start_month OR m.month > r.extinction_date
