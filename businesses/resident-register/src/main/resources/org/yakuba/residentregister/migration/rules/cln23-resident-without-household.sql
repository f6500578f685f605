SELECT 'resident', r.row_no, '世帯番号', r.household_number, r.addressee_number
  FROM staging.resident r
 WHERE NOT r.quarantined AND r.household_number IS NOT NULL
   AND NOT EXISTS (SELECT FROM staging.household h WHERE h.household_number = r.household_number)
   AND NOT EXISTS (SELECT FROM resident_register.household k
                    WHERE k.tenant_id = :tenant AND k.household_number = r.household_number)
