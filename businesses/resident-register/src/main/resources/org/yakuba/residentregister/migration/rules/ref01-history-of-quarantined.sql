SELECT 'resident_history', h.row_no, '宛名番号', h.addressee_number, h.addressee_number
  FROM staging.resident_history h
 WHERE NOT h.quarantined
   AND EXISTS (SELECT FROM staging.resident r WHERE r.quarantined AND r.addressee_number = h.addressee_number)
