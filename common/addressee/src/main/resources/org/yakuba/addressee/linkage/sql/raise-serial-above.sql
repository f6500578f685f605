-- Residents and non-residents share one space of numbers.
INSERT INTO addressee.number_serial AS s (tenant_id, last_serial) VALUES (:tenant, :serial)
ON CONFLICT (tenant_id) DO UPDATE SET last_serial = EXCLUDED.last_serial WHERE s.last_serial < EXCLUDED.last_serial
