-- Takes the next numbers of a series; the row stays locked until they are committed or given back.
INSERT INTO resident_register.issue_serial AS s (fiscal_year, series, last_serial)
VALUES (:fiscalYear, :series, :copies)
ON CONFLICT (tenant_id, fiscal_year, series) DO UPDATE SET last_serial = s.last_serial + EXCLUDED.last_serial
RETURNING last_serial
