INSERT INTO platform.municipality (tenant_id, code, name, valid)
VALUES (:tenant, :code, :name, daterange(CAST(:from AS date), NULL))
