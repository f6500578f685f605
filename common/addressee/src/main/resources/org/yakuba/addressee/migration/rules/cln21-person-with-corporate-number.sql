SELECT 'non_resident', n.row_no, '法人番号', n.corporate_number, n.addressee_number
  FROM staging.non_resident n
 WHERE n.entity_kind = '1'
   AND n.corporate_number IS NOT NULL
