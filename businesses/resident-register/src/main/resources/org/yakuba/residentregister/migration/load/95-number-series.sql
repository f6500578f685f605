-- Numbers given from now on are greater than every one taken over; the last digit is the check digit.
INSERT INTO platform.number_series AS s (tenant_id, series, last_serial)
SELECT :tenant, 'addressee',
       coalesce(max(CASE WHEN r.addressee_number ~ '^[0-9]{2,15}$' THEN r.addressee_number::bigint END), 0) / 10
  FROM resident_register.resident r
 WHERE r.tenant_id = :tenant
ON CONFLICT (tenant_id, series) DO UPDATE SET last_serial = greatest(s.last_serial, EXCLUDED.last_serial)
--;;
INSERT INTO platform.number_series AS s (tenant_id, series, last_serial)
SELECT :tenant, 'household',
       coalesce(max(CASE WHEN h.household_number ~ '^[0-9]{2,15}$' THEN h.household_number::bigint END), 0) / 10
  FROM resident_register.household h
 WHERE h.tenant_id = :tenant
ON CONFLICT (tenant_id, series) DO UPDATE SET last_serial = greatest(s.last_serial, EXCLUDED.last_serial)
