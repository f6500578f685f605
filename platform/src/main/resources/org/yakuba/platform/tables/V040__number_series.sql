-- Series from which the numbers of a municipality are given: 宛名番号 for residents and non-residents alike, 世帯番号. The last serial given
-- out, or the greatest one taken over.
CREATE TABLE platform.number_series (
  tenant_id   integer NOT NULL DEFAULT platform.current_tenant(),
  series      text    COLLATE "C" NOT NULL CHECK (series IN ('addressee', 'household')),
  last_serial bigint  NOT NULL CHECK (last_serial >= 0),
  PRIMARY KEY (tenant_id, series)
) WITH (fillfactor = 50);
SELECT platform.protect('platform.number_series');
GRANT SELECT, INSERT, UPDATE (last_serial) ON platform.number_series TO yakuba_app;
