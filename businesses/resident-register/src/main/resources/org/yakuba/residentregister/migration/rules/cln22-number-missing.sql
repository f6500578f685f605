SELECT 'resident', r.row_no, c.item, NULL, r.addressee_number
  FROM staging.resident r
 CROSS JOIN LATERAL (VALUES
       ('住民票コード', r.resident_code IS NULL),
       ('個人番号', r.individual_number_hash IS NULL)) c (item, missing)
 WHERE NOT r.quarantined AND r.resident_status = '1' AND c.missing
   AND (r.resident_code IS NULL OR r.individual_number_hash IS NULL)
