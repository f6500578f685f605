-- The series of addressee numbers belongs to the platform: the resident register gives numbers from it too.
INSERT INTO platform.number_series (tenant_id, series, last_serial)
SELECT tenant_id, 'addressee', last_serial FROM addressee.number_serial;
DROP TABLE addressee.number_serial;
