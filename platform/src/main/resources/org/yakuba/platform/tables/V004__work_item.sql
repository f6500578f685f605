-- 処理待ち: something a clerk has to look at. The natural key makes opening idempotent. Set-based work may insert directly with
-- ON CONFLICT DO NOTHING.
CREATE TABLE platform.work_item (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  work_item_id uuid NOT NULL DEFAULT uuidv7(),
  business text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  natural_key text COLLATE "C" NOT NULL,
  addressee_number text COLLATE "C",
  title text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  opened_at timestamptz NOT NULL DEFAULT now(),
  state text COLLATE "C" NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE')),
  closed_at timestamptz,
  closed_by text COLLATE "C",
  PRIMARY KEY (tenant_id, work_item_id),
  UNIQUE (tenant_id, business, kind, natural_key),
  CHECK ((state = 'DONE') = (closed_at IS NOT NULL AND closed_by IS NOT NULL))
);
CREATE INDEX work_item_list ON platform.work_item (tenant_id, state, business, kind, opened_at, work_item_id);
CREATE INDEX work_item_person ON platform.work_item (tenant_id, addressee_number) WHERE addressee_number IS NOT NULL;
SELECT platform.protect('platform.work_item');
GRANT SELECT, INSERT, UPDATE (state, closed_at, closed_by) ON platform.work_item TO yakuba_app;

-- What happened to a work item: closed and reopened, by whom and why. Append-only.
CREATE TABLE platform.work_item_event (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  event_id uuid NOT NULL DEFAULT uuidv7(),
  work_item_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  officer_id text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('OPEN', 'DONE')),
  note text NOT NULL,
  PRIMARY KEY (tenant_id, event_id),
  FOREIGN KEY (tenant_id, work_item_id) REFERENCES platform.work_item
);
CREATE INDEX work_item_event_item ON platform.work_item_event (tenant_id, work_item_id, event_id);
SELECT platform.protect('platform.work_item_event');
GRANT SELECT, INSERT ON platform.work_item_event TO yakuba_app;
