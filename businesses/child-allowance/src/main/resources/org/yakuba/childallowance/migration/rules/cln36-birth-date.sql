SELECT c.layout, c.row_no, '生年月日', c.birth_date::text, c.child_number
  FROM (SELECT 'allowance_child' AS layout, row_no, child_number, birth_date FROM staging.allowance_child WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_student', row_no, child_number, birth_date FROM staging.allowance_student WHERE NOT quarantined) c
  JOIN staging.allowance_person p ON p.number = c.child_number
 WHERE p.birth_date <> c.birth_date
