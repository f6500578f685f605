-- Row-level security of one table: fail closed, because an unset or reverted setting reads as '' and '' becomes NULL (IDN-1-01).
CREATE FUNCTION platform.protect(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY tenant_isolation ON %s'
    ' USING (tenant_id = NULLIF(current_setting(''yakuba.tenant'', true), '''')::int)'
    ' WITH CHECK (tenant_id = NULLIF(current_setting(''yakuba.tenant'', true), '''')::int)', target);
END $$;

-- A table without row-level security must say why; a test finds tables that do neither.
CREATE FUNCTION platform.share(target regclass, reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, 'shared: ' || reason);
END $$;

-- The tenant of the running transaction, for column defaults.
CREATE FUNCTION platform.current_tenant() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('yakuba.tenant', true), '')::int;
GRANT EXECUTE ON FUNCTION platform.current_tenant() TO yakuba_app;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE TABLE platform.tenant (
  tenant_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz
);
SELECT platform.share('platform.tenant', 'the list of municipalities, holds no personal data');
GRANT SELECT, INSERT, UPDATE (deleted_at) ON platform.tenant TO yakuba_app;

-- Code and name of a municipality are dated: mergers and changes of status keep the tenant and change the code.
CREATE TABLE platform.municipality (
  tenant_id int NOT NULL REFERENCES platform.tenant,
  code text COLLATE "C" NOT NULL CHECK (code ~ '^[0-9]{6}$'),
  name text NOT NULL,
  valid daterange NOT NULL,
  PRIMARY KEY (tenant_id, valid),
  EXCLUDE USING gist (tenant_id WITH =, valid WITH &&),
  EXCLUDE USING gist (code WITH =, valid WITH &&)
);
SELECT platform.share('platform.municipality', 'codes and names of municipalities, holds no personal data');
GRANT SELECT, INSERT, UPDATE (valid) ON platform.municipality TO yakuba_app;
