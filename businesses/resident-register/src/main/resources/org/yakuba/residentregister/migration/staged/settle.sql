UPDATE staging.event e SET unchanged = true
  FROM staging.resident_history h
 WHERE h.row_no = e.first_row_no AND h.unchanged AND NOT e.unchanged
