SELECT 'resident', r.row_no, '住民となった日', r.became_resident_date::text, r.addressee_number
  FROM staging.resident r
 WHERE NOT r.quarantined AND r.became_resident_date < r.birth_date
