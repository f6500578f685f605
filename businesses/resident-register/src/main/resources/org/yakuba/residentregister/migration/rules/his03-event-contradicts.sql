SELECT 'resident_history', h.row_no, '履歴番号', h.history_no::text, h.addressee_number
  FROM staging.resident_history h
  JOIN staging.event e ON e.addressee_number = h.addressee_number AND e.history_no = h.history_no
 WHERE NOT h.quarantined
   AND (h.reason_code, h.event_date, h.notification_date, h.processed_date)
       IS DISTINCT FROM (e.reason_code, e.event_date, e.notification_date, e.processed_date)
