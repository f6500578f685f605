-- Among registered residents of the extract, and against other persons of the register.
SELECT 'resident', r.row_no, '住民票コード', NULL, r.addressee_number
  FROM staging.resident r
  JOIN (SELECT resident_code FROM staging.resident
         WHERE resident_code IS NOT NULL AND resident_status = '1' AND NOT quarantined
         GROUP BY resident_code HAVING count(DISTINCT addressee_number) > 1) d ON d.resident_code = r.resident_code
 WHERE r.resident_status = '1'
UNION ALL
SELECT 'resident', r.row_no, '住民票コード', NULL, r.addressee_number
  FROM staging.resident r
  JOIN resident_register.resident i
    ON i.tenant_id = :tenant AND i.resident_code = r.resident_code AND i.resident_status = '1'
 WHERE r.resident_status = '1' AND i.addressee_number <> r.addressee_number
   AND NOT EXISTS (SELECT FROM staging.resident o WHERE o.addressee_number = i.addressee_number
                    AND o.resident_code IS DISTINCT FROM r.resident_code)
