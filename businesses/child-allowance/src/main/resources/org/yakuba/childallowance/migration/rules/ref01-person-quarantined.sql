SELECT c.layout, c.row_no, c.item, c.number, c.number
  FROM (SELECT 'allowance_recipient' AS layout, row_no, '宛名番号' AS item, addressee_number AS number FROM staging.allowance_recipient
         WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_child', row_no, '児童宛名番号', child_number FROM staging.allowance_child WHERE NOT quarantined
        UNION ALL
        SELECT 'allowance_student', row_no, '対象者宛名番号', child_number FROM staging.allowance_student WHERE NOT quarantined) c
  JOIN (SELECT addressee_number FROM staging.resident WHERE quarantined
        UNION
        SELECT addressee_number FROM staging.non_resident WHERE quarantined) q ON q.addressee_number = c.number
 WHERE NOT EXISTS (SELECT FROM staging.resident r WHERE r.addressee_number = c.number AND NOT r.quarantined)
   AND NOT EXISTS (SELECT FROM staging.non_resident r WHERE r.addressee_number = c.number AND NOT r.quarantined)
   AND NOT EXISTS (SELECT FROM child_allowance.person p WHERE p.tenant_id = :tenant AND p.addressee_number = c.number)
