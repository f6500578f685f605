-- Signed tips of the chain (identity-and-audit §5.4). The same lines are kept in a file outside the database, so that a chain whose
-- tail was cut off no longer agrees with them.
CREATE TABLE platform.audit_anchor (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  sequence bigint NOT NULL CHECK (sequence > 0),
  entry_hash bytea NOT NULL CHECK (length(entry_hash) = 32),
  signed_at timestamptz NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (tenant_id, sequence)
);
SELECT platform.protect('platform.audit_anchor');
GRANT SELECT, INSERT ON platform.audit_anchor TO yakuba_app;
