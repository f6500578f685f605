INSERT INTO platform.number_series AS s (series, last_serial)
VALUES (:series, :serial)
ON CONFLICT (tenant_id, series) DO UPDATE SET last_serial = EXCLUDED.last_serial WHERE s.last_serial < EXCLUDED.last_serial
