SELECT 'resident', r.row_no, '宛名番号', r.addressee_number, r.addressee_number
  FROM staging.resident r
 WHERE NOT r.quarantined
   AND EXISTS (SELECT FROM staging.resident_history h WHERE h.quarantined AND h.addressee_number = r.addressee_number)
