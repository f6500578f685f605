-- A person with history must have the 異動 that made the present row: otherwise earlier rows cannot be rebuilt.
SELECT 'resident', r.row_no, '履歴番号', r.history_no::text, r.addressee_number
  FROM staging.resident r
 WHERE NOT r.quarantined
   AND EXISTS (SELECT FROM staging.event e WHERE e.resident_row_no = r.row_no)
   AND NOT EXISTS (SELECT FROM staging.event e WHERE e.resident_row_no = r.row_no AND e.is_current)
