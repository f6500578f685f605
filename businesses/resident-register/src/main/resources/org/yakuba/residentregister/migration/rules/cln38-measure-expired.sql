-- Protection goes on until its end is processed (suppression 3): the officer has to process or extend it.
SELECT 'protective_measure', m.row_no, '終了日', p.valid_to::text, m.addressee_number
  FROM staging.measure m
  JOIN staging.protective_measure p ON p.row_no = m.row_no
 WHERE NOT p.quarantined AND m.is_last AND p.kind <> '3' AND p.ended_on IS NULL AND p.valid_to < :baseDate
