-- 年齢到達 (U25): which filings a monthly list has led to, so that a list is filed once.
CREATE TABLE child_allowance.age_filing (
  tenant_id               integer NOT NULL DEFAULT platform.current_tenant(),
  month                   date    NOT NULL CHECK (extract(day FROM month) = 1),
  certification_number    text    COLLATE "C" NOT NULL,
  filing_id               uuid    NOT NULL,
  PRIMARY KEY (tenant_id, month, certification_number)
);
SELECT platform.protect('child_allowance.age_filing');
GRANT SELECT, INSERT ON child_allowance.age_filing TO yakuba_app;
