-- Present members called head (02) besides the one the household names; when it names none of them, all.
SELECT 'resident', r.row_no, '続柄コード', r.relationship_codes, r.addressee_number
  FROM staging.resident r
  LEFT JOIN staging.household h ON h.household_number = r.household_number
  JOIN (SELECT household_number FROM staging.resident
         WHERE relationship_codes = '02' AND resident_status = '1' AND household_number IS NOT NULL
         GROUP BY household_number HAVING count(DISTINCT addressee_number) > 1) d ON d.household_number = r.household_number
 WHERE NOT r.quarantined AND r.relationship_codes = '02' AND r.resident_status = '1'
   AND r.addressee_number IS DISTINCT FROM h.head_addressee_number
