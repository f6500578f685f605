SELECT 'resident_history', h.row_no, '宛名番号', h.addressee_number, h.addressee_number
  FROM staging.resident_history h
 WHERE NOT h.quarantined AND h.addressee_number IS NOT NULL
   AND NOT EXISTS (SELECT FROM staging.resident r WHERE r.addressee_number = h.addressee_number)
