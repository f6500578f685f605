INSERT INTO platform.number_series AS s (series, last_serial)
VALUES (:series, :count)
ON CONFLICT (tenant_id, series) DO UPDATE SET last_serial = s.last_serial + EXCLUDED.last_serial
RETURNING last_serial
