-- Above the greatest number taken over: a new number is then greater than every one that exists.
INSERT INTO platform.number_series AS s (tenant_id, series, last_serial)
SELECT :tenant, 'addressee', coalesce(max(CASE WHEN a.addressee_number ~ '^[0-9]+$' THEN a.addressee_number::bigint END), 0) / 10
FROM addressee.addressee a
WHERE a.tenant_id = :tenant
ON CONFLICT (tenant_id, series) DO UPDATE SET last_serial = greatest(s.last_serial, EXCLUDED.last_serial)
