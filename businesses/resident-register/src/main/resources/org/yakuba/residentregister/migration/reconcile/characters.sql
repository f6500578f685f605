-- Names with 外字 that nobody has identified yet: kept as they were delivered.
SELECT '未同定の外字を含む氏名',
       (SELECT count(*) FROM staging.resident r WHERE NOT r.quarantined AND r.name ~ '[\uE000-\uF8FF]'),
       (SELECT count(*) FROM staging.resident r
          JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = r.addressee_number
          JOIN resident_register.resident_record c
            ON c.tenant_id = i.tenant_id AND c.resident_id = i.resident_id AND c.history_no = r.history_no
         WHERE NOT r.quarantined AND c.name ~ '[\uE000-\uF8FF]')
