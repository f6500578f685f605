-- RELATIONSHIP_AGE_CONFLICT: a child (20) born on or before the birthday of the head.
SELECT 'resident', r.row_no, '続柄コード', r.relationship_codes, r.addressee_number
  FROM staging.resident r
  JOIN staging.household h ON h.household_number = r.household_number
  JOIN staging.resident n ON n.addressee_number = h.head_addressee_number AND n.household_number = r.household_number
 WHERE NOT r.quarantined AND r.resident_status = '1' AND n.resident_status = '1'
   AND r.relationship_codes = '20' AND n.relationship_codes = '02' AND r.birth_date <= n.birth_date
