-- Every delivered person has an identity now.
DROP TABLE IF EXISTS staging.person
--;;
CREATE UNLOGGED TABLE staging.person AS
SELECT r.row_no, i.resident_id
  FROM staging.resident r
  JOIN resident_register.resident i ON i.tenant_id = :tenant AND i.addressee_number = r.addressee_number
 WHERE NOT r.quarantined
--;;
CREATE UNIQUE INDEX ON staging.person (row_no)
--;;
ANALYZE staging.person
