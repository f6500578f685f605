SELECT 'resident', r.row_no, '宛名番号', r.addressee_number, r.addressee_number
  FROM staging.resident r
  JOIN (SELECT addressee_number FROM staging.resident WHERE addressee_number IS NOT NULL
         GROUP BY addressee_number HAVING count(*) > 1) d ON d.addressee_number = r.addressee_number
