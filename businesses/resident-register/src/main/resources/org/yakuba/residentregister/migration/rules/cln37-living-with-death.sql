SELECT 'resident', r.row_no, '消除日', r.removed_date::text, r.addressee_number
  FROM staging.resident r
 WHERE NOT r.quarantined AND r.resident_status = '1'
   AND (r.removed_reason_code = '23' OR (r.removed_reason_code IS NOT NULL AND r.removed_reason_code NOT IN ('21', '22'))
     OR (r.removed_reason_code IS NULL AND r.removed_date IS NOT NULL))
