SELECT 'protective_measure', m.row_no, '宛名番号', m.addressee_number, m.addressee_number
  FROM staging.protective_measure m
 WHERE NOT m.quarantined
   AND EXISTS (SELECT FROM staging.resident r WHERE r.quarantined AND r.addressee_number = m.addressee_number)
   AND NOT EXISTS (SELECT FROM resident_register.resident i
                    WHERE i.tenant_id = :tenant AND i.addressee_number = m.addressee_number)
