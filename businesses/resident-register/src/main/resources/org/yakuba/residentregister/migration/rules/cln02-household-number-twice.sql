SELECT 'household', h.row_no, '世帯番号', h.household_number, NULL
  FROM staging.household h
  JOIN (SELECT household_number FROM staging.household WHERE household_number IS NOT NULL
         GROUP BY household_number HAVING count(*) > 1) d ON d.household_number = h.household_number
