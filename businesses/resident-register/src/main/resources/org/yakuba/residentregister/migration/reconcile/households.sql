-- Existing households, and members of the households of the extract.
SELECT '存続する世帯',
       (SELECT count(*) FROM staging.household WHERE NOT quarantined AND household_status = '1'),
       (SELECT count(*) FROM staging.household s
          JOIN resident_register.household h ON h.tenant_id = :tenant AND h.household_number = s.household_number
         WHERE NOT s.quarantined AND h.household_status = '1')
UNION ALL
SELECT '世帯員(住登者)',
       (SELECT count(*) FROM staging.resident r
          JOIN staging.household s ON s.household_number = r.household_number AND NOT s.quarantined
         WHERE NOT r.quarantined AND r.resident_status = '1'),
       (SELECT count(*) FROM staging.household s
          JOIN resident_register.resident i
            ON i.tenant_id = :tenant AND i.household_number = s.household_number AND i.resident_status = '1'
         WHERE NOT s.quarantined
           AND EXISTS (SELECT FROM staging.resident r WHERE r.addressee_number = i.addressee_number AND NOT r.quarantined))
