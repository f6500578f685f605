INSERT INTO child_allowance.serial AS s (tenant_id, series, last_serial)
VALUES (platform.current_tenant(), :series, 1)
ON CONFLICT (tenant_id, series) DO UPDATE SET last_serial = s.last_serial + 1
RETURNING last_serial
