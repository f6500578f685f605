SELECT 'resident', r.row_no, '消除日', r.removed_date::text, r.addressee_number
  FROM staging.resident r
 WHERE NOT r.quarantined AND r.removed_date < r.became_resident_date
