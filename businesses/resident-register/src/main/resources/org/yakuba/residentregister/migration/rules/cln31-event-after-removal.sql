-- Corrections of a removal itself (59 異動の取消し) and entries after it are no contradiction.
SELECT 'resident_history', h.row_no, '異動日', h.event_date::text, h.addressee_number
  FROM staging.resident_history h
  JOIN staging.resident r ON r.addressee_number = h.addressee_number
 WHERE NOT h.quarantined AND NOT r.quarantined AND r.resident_status <> '1' AND h.event_date > r.removed_date
   AND r.removed_date >= r.became_resident_date AND h.reason_code <> '59'
