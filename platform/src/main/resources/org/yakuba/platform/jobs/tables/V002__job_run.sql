-- One run of a job as people see it: who started it, for what, how far it is. A run is the same for as long as it takes, however
-- often it is stopped, killed and resumed.
CREATE TABLE batch.job_run (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  run_id uuid NOT NULL DEFAULT uuidv7(),
  job text COLLATE "C" NOT NULL,
  run_key text COLLATE "C" NOT NULL,
  parameters jsonb NOT NULL,
  started_by text COLLATE "C" NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  state text COLLATE "C" NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'COMPLETED', 'FAILED', 'STOPPED')),
  stop_requested boolean NOT NULL DEFAULT false,
  message text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, run_id),
  UNIQUE (tenant_id, job, run_key)
);
SELECT platform.protect('batch.job_run');
GRANT SELECT, INSERT, UPDATE (ended_at, state, stop_requested, message) ON batch.job_run TO yakuba_app;

-- Progress and checkpoint of each step. A unit of work locks this row, reads its checkpoint, works, and writes the next checkpoint,
-- all in one transaction: whatever is killed or runs twice, no unit is lost or done twice.
CREATE TABLE batch.job_step (
  tenant_id int NOT NULL DEFAULT platform.current_tenant(),
  run_id uuid NOT NULL,
  ordinal int NOT NULL,
  step text COLLATE "C" NOT NULL,
  done bigint NOT NULL DEFAULT 0,
  total bigint,
  error_count bigint NOT NULL DEFAULT 0,
  counts jsonb NOT NULL DEFAULT '{}',
  checkpoint jsonb NOT NULL DEFAULT '{}',
  started_at timestamptz,
  updated_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, run_id, step),
  FOREIGN KEY (tenant_id, run_id) REFERENCES batch.job_run
);
SELECT platform.protect('batch.job_step');
GRANT SELECT, INSERT, UPDATE (ordinal, done, total, error_count, counts, checkpoint, started_at, updated_at, ended_at)
  ON batch.job_step TO yakuba_app;
