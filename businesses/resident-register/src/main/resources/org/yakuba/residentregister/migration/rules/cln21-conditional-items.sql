SELECT 'resident', r.row_no, c.item, NULL, r.addressee_number
  FROM staging.resident r
 CROSS JOIN LATERAL (VALUES
       ('本籍', r.resident_type = '1' AND r.registered_domicile IS NULL),
       ('筆頭者', r.resident_type = '1' AND r.head_of_family_register IS NULL),
       ('国籍', r.resident_type = '2' AND r.nationality IS NULL),
       ('30条45区分', r.resident_type = '2' AND r.art3045_category IS NULL),
       ('消除日', r.resident_status <> '1' AND r.removed_date IS NULL AND r.removed_date_text IS NULL),
       ('消除事由', r.resident_status <> '1' AND r.removed_reason_code IS NULL)) c (item, missing)
 WHERE NOT r.quarantined AND c.missing
   AND (r.resident_type = '1' AND (r.registered_domicile IS NULL OR r.head_of_family_register IS NULL)
     OR r.resident_type = '2' AND (r.nationality IS NULL OR r.art3045_category IS NULL)
     OR r.resident_status <> '1' AND (r.removed_date IS NULL OR r.removed_reason_code IS NULL))
