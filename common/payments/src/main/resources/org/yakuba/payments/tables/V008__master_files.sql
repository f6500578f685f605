-- 金融機関マスタの一括取込 (BEN-3-03): which file made the master what it is from which day on. The branches themselves keep their days and
-- since when they are known, so that the master of any day can be seen as it was known on any other.
CREATE TABLE payments.bank_master_file (
  tenant_id       integer NOT NULL DEFAULT platform.current_tenant(),
  file_id         uuid    NOT NULL DEFAULT uuidv7(),
  effective_from  date    NOT NULL,
  content_hash    text    COLLATE "C" NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  branches        integer NOT NULL CHECK (branches >= 1),
  added           integer NOT NULL,
  changed         integer NOT NULL,
  ended           integer NOT NULL,
  accounts_left   integer NOT NULL,                           -- in use at a branch that the file ends
  taken_by        text    COLLATE "C" NOT NULL,
  taken_at        timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, file_id),
  CONSTRAINT master_file_taken_once UNIQUE (tenant_id, effective_from, content_hash)
);
SELECT platform.protect('payments.bank_master_file');
GRANT SELECT, INSERT ON payments.bank_master_file TO yakuba_app;

CREATE VIEW payments.export_bank_master_file WITH (security_invoker = true) AS
SELECT f.tenant_id, f.effective_from, f.content_hash, f.branches, f.added, f.changed, f.ended, f.accounts_left, f.taken_by, f.taken_at
  FROM payments.bank_master_file f;
GRANT SELECT ON payments.export_bank_master_file TO yakuba_app;
