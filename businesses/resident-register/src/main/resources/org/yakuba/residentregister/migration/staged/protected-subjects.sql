SELECT m.addressee_number FROM staging.protective_measure m
UNION
SELECT r.addressee_number FROM staging.resident r WHERE r.measure_kind IS NOT NULL
UNION
SELECT f.addressee_number FROM platform.protective_flag f
