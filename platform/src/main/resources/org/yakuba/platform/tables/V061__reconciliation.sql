-- 日次照合 (data-linkage §4, LNK-3-04): what came out when a consumer's copy was compared with what is published. Counts and keys only.
CREATE TABLE platform.linkage_reconciliation (
  tenant_id      int         NOT NULL DEFAULT platform.current_tenant(),
  consumer       text        COLLATE "C" NOT NULL,
  compared_at    timestamptz NOT NULL,
  compared_by    text        COLLATE "C" NOT NULL,
  published_rows bigint      NOT NULL CHECK (published_rows >= 0),
  kept_rows      bigint      NOT NULL CHECK (kept_rows >= 0),
  published_hash text        COLLATE "C" NOT NULL,
  kept_hash      text        COLLATE "C" NOT NULL,
  missing        bigint      NOT NULL CHECK (missing >= 0),
  surplus        bigint      NOT NULL CHECK (surplus >= 0),
  different      bigint      NOT NULL CHECK (different >= 0),
  on_the_way     bigint      NOT NULL CHECK (on_the_way >= 0),  -- explained by an event that is not delivered yet
  repaired       bigint      NOT NULL CHECK (repaired >= 0),    -- brought to the published state just before
  PRIMARY KEY (tenant_id, consumer, compared_at)
);
SELECT platform.protect('platform.linkage_reconciliation');
GRANT SELECT, INSERT, DELETE ON platform.linkage_reconciliation TO yakuba_app;

CREATE TABLE platform.linkage_difference (
  tenant_id   int         NOT NULL DEFAULT platform.current_tenant(),
  consumer    text        COLLATE "C" NOT NULL,
  compared_at timestamptz NOT NULL,
  key         text        COLLATE "C" NOT NULL,
  subject     text        COLLATE "C" NOT NULL,
  kind        text        COLLATE "C" NOT NULL CHECK (kind IN ('MISSING', 'SURPLUS', 'DIFFERENT')),
  PRIMARY KEY (tenant_id, consumer, compared_at, key)
);
SELECT platform.protect('platform.linkage_difference');
GRANT SELECT, INSERT, DELETE ON platform.linkage_difference TO yakuba_app;
