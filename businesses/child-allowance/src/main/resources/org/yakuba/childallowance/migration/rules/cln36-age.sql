-- Nobody is paid for after the fiscal year of 18, nor counted after that of 22.
SELECT 'allowance_child', c.row_no, '支給対象終了月', to_char(c.payable_to, 'YYYY-MM'), c.child_number
  FROM staging.allowance_child c
 WHERE NOT c.quarantined AND c.payable_to > child_allowance.year_end(c.birth_date, 18)
UNION ALL
SELECT 'allowance_student', c.row_no, '算入終了月', to_char(c.payable_to, 'YYYY-MM'), c.child_number
  FROM staging.allowance_student c
 WHERE NOT c.quarantined
   AND (c.payable_to > child_allowance.year_end(c.birth_date, 22) OR c.payable_from <= child_allowance.year_end(c.birth_date, 18))
