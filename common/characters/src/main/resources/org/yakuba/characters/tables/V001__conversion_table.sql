-- 文字変換表: what the private-use characters of a legacy system become, per municipality, system and revision.
-- A revision is never changed once it is kept; a better identification is a new revision.
CREATE TABLE characters.conversion_table (
  tenant_id     integer NOT NULL,
  source_system text COLLATE "C" NOT NULL,
  revision      integer NOT NULL CHECK (revision >= 0),
  source_code   integer NOT NULL,
  target_text   text COLLATE "C" NOT NULL,
  mj_name       text COLLATE "C" NOT NULL,
  judgement     text COLLATE "C" NOT NULL
    CHECK (judgement IN ('IDENTICAL', 'UNIFIED', 'VARIANT', 'DIFFERENT', 'NO_MATCH')),
  approved_by   text NOT NULL,
  approved_at   text NOT NULL,
  PRIMARY KEY (tenant_id, source_system, revision, source_code)
);
SELECT platform.protect('characters.conversion_table');
GRANT SELECT, INSERT ON characters.conversion_table TO yakuba_app;
