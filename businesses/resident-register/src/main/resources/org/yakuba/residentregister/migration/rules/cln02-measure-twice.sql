SELECT 'protective_measure', m.row_no, '開始日', m.valid_from::text, m.addressee_number
  FROM (SELECT p.row_no, p.valid_from, p.addressee_number,
               lag(COALESCE(p.valid_to, 'infinity')) OVER (PARTITION BY p.addressee_number ORDER BY p.valid_from, p.row_no)
                 >= p.valid_from AS overlaps
          FROM staging.protective_measure p
         WHERE NOT p.quarantined) m
 WHERE m.overlaps
