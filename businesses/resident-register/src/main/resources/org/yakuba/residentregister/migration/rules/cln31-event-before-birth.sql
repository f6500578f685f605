-- The date of birth that the extract gives now counts; a corrected one is corrected for the past as well.
SELECT 'resident_history', h.row_no, '異動日', h.event_date::text, h.addressee_number
  FROM staging.resident_history h
  JOIN staging.resident r ON r.addressee_number = h.addressee_number
 WHERE NOT h.quarantined AND NOT r.quarantined AND h.event_date < r.birth_date
