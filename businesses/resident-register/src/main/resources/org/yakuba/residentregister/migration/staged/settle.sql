UPDATE staging.event e SET unchanged = true
  FROM staging.resident_history h
 WHERE h.row_no = e.first_row_no AND h.unchanged AND NOT e.unchanged
--;;
-- Identities of the delivered persons as far as the register has them; made again by the load once it has all.
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
--;;
-- Persons the register knew before this load: what is written about them may stand there already. Empty in a first load.
DROP TABLE IF EXISTS staging.known
--;;
CREATE UNLOGGED TABLE staging.known AS
SELECT p.row_no FROM staging.person p JOIN staging.resident r ON r.row_no = p.row_no WHERE NOT r.unchanged
--;;
CREATE UNIQUE INDEX ON staging.known (row_no)
--;;
ANALYZE staging.known
--;;
-- Households of the extract that have a head in the register.
DROP TABLE IF EXISTS staging.headed
--;;
CREATE UNLOGGED TABLE staging.headed AS
SELECT h.household_number
  FROM staging.household h
  JOIN resident_register.resident i
    ON i.tenant_id = :tenant AND i.household_number = h.household_number AND i.is_head AND i.resident_status = '1'
--;;
ANALYZE staging.headed
