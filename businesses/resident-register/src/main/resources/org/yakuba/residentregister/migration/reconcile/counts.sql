-- Rows of the files that stand in the register, per record kind.
SELECT '住民',
       (SELECT count(*) FROM staging.resident WHERE NOT quarantined),
       (SELECT count(*) FROM staging.resident r
          JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = r.addressee_number
          JOIN resident_register.resident_record c
            ON c.tenant_id = i.tenant_id AND c.resident_id = i.resident_id AND c.history_no = r.history_no
         WHERE NOT r.quarantined)
UNION ALL
SELECT '世帯',
       (SELECT count(*) FROM staging.household WHERE NOT quarantined),
       (SELECT count(*) FROM staging.household h
          JOIN resident_register.household c
            ON c.tenant_id = :tenant AND c.household_number = h.household_number AND c.household_status = h.household_status
         WHERE NOT h.quarantined)
UNION ALL
SELECT '支援措置',
       (SELECT count(*) FROM staging.protective_measure WHERE NOT quarantined),
       (SELECT count(*) FROM staging.measure m
          JOIN staging.protective_measure p ON p.row_no = m.row_no AND NOT p.quarantined
          JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = m.addressee_number
          JOIN resident_register.protective_measure c
            ON c.tenant_id = i.tenant_id AND c.resident_id = i.resident_id AND c.measure_id = m.measure_id
           AND c.valid_from = m.valid_from AND c.known_to = 'infinity')
