-- 認定番号 given from now on are greater than every one of the former system, also of those that stay out: no number is given twice.
INSERT INTO child_allowance.serial AS s (tenant_id, series, last_serial)
SELECT :tenant, 'certification', max(r.certification_number::bigint)
  FROM staging.allowance_recipient r
 WHERE r.certification_number ~ '^[0-9]{1,10}$'
HAVING count(*) > 0
ON CONFLICT (tenant_id, series) DO UPDATE SET last_serial = greatest(s.last_serial, EXCLUDED.last_serial)
