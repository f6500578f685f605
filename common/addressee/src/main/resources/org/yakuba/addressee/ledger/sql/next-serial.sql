INSERT INTO addressee.number_serial AS s (tenant_id, last_serial)
VALUES (:tenant, 1)
ON CONFLICT (tenant_id) DO UPDATE SET last_serial = s.last_serial + 1
RETURNING last_serial
