-- An existing household none of whose present members is called head (続柄 02), here or, in a difference, in the register.
SELECT 'household', h.row_no, '世帯主宛名番号', h.head_addressee_number, NULL
  FROM staging.household h
  JOIN (SELECT household_number, bool_or(relationship_codes = '02') AS has_head
          FROM staging.resident WHERE resident_status = '1' AND household_number IS NOT NULL
         GROUP BY household_number) m ON m.household_number = h.household_number
 WHERE NOT h.quarantined AND h.household_status = '1' AND NOT COALESCE(m.has_head, false)
   AND NOT EXISTS (SELECT FROM resident_register.resident i
                    WHERE i.tenant_id = :tenant AND i.household_number = h.household_number AND i.is_head AND i.resident_status = '1'
                      AND NOT EXISTS (SELECT FROM staging.resident o WHERE o.addressee_number = i.addressee_number))
