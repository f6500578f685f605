SELECT 'non_resident', n.row_no, '氏名名称', n.name, n.addressee_number
  FROM staging.non_resident n
  JOIN (SELECT identity_key, birth_date, address
          FROM staging.non_resident
         WHERE entity_kind = '1' AND identity_key IS NOT NULL AND birth_date IS NOT NULL AND address IS NOT NULL
           AND merge_target IS NULL
         GROUP BY identity_key, birth_date, address
        HAVING count(*) > 1) d
    ON d.identity_key = n.identity_key AND d.birth_date = n.birth_date AND d.address = n.address
 WHERE n.entity_kind = '1' AND n.merge_target IS NULL
