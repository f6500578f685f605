SELECT 'non_resident', n.row_no,
       CASE WHEN n.individual_number_hash IS NOT NULL THEN '個人番号' ELSE '生年月日' END, NULL, n.addressee_number
  FROM staging.non_resident n
 WHERE n.entity_kind = '2'
   AND (n.individual_number_hash IS NOT NULL OR n.birth_date IS NOT NULL OR n.birth_date_text IS NOT NULL)
