SELECT 'non_resident', n.row_no, '宛名番号', n.addressee_number, n.addressee_number
  FROM staging.non_resident n
  JOIN (SELECT addressee_number FROM staging.non_resident WHERE addressee_number IS NOT NULL
         GROUP BY addressee_number HAVING count(*) > 1) d ON d.addressee_number = n.addressee_number
