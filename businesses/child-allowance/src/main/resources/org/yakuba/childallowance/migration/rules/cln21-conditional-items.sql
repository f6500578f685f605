SELECT 'allowance_recipient', r.row_no, c.item, NULL, r.addressee_number
  FROM staging.allowance_recipient r
 CROSS JOIN LATERAL (VALUES
       ('消滅事由', r.extinction_date IS NOT NULL AND r.extinction_reason IS NULL),
       ('消滅日', r.extinction_date IS NULL AND r.extinction_reason IS NOT NULL),
       ('差止開始月', r.suspension_reason IS NOT NULL AND r.suspended_from IS NULL),
       ('差止理由', r.suspension_reason IS NULL AND r.suspended_from IS NOT NULL)) c (item, missing)
 WHERE NOT r.quarantined AND c.missing
UNION ALL
SELECT 'allowance_child', s.row_no, c.item, NULL, s.child_number
  FROM staging.allowance_child s
 CROSS JOIN LATERAL (VALUES
       ('監護終了日', s.custody = '0' AND s.care_to IS NULL),
       ('留学終了日', s.residence = 'STUDY_ABROAD' AND (s.study_from IS NULL OR s.study_to IS NULL))) c (item, missing)
 WHERE NOT s.quarantined AND c.missing
UNION ALL
SELECT 'allowance_payment', p.row_no, '再振込元支払番号', NULL, NULL
  FROM staging.allowance_payment p
 WHERE NOT p.quarantined AND (p.kind = 'REISSUE') <> (p.original_number IS NOT NULL)
