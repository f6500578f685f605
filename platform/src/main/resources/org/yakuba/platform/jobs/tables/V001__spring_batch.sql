-- Metadata of Spring Batch 6.0 (its schema-postgresql.sql, in a schema of our own). It holds no personal data: job parameters are a
-- random run id and a tenant number.
CREATE TABLE batch.batch_job_instance (
  job_instance_id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT,
  job_name VARCHAR(100) NOT NULL,
  job_key VARCHAR(32) NOT NULL,
  constraint job_inst_un unique (job_name, job_key)
);

CREATE TABLE batch.batch_job_execution (
  job_execution_id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT,
  job_instance_id BIGINT NOT NULL,
  create_time TIMESTAMP NOT NULL,
  start_time TIMESTAMP DEFAULT NULL,
  end_time TIMESTAMP DEFAULT NULL,
  status VARCHAR(10),
  exit_code VARCHAR(2500),
  exit_message VARCHAR(2500),
  last_updated TIMESTAMP,
  constraint job_inst_exec_fk foreign key (job_instance_id)
  references batch.batch_job_instance(job_instance_id)
);

CREATE TABLE batch.batch_job_execution_params (
  job_execution_id BIGINT NOT NULL,
  parameter_name VARCHAR(100) NOT NULL,
  parameter_type VARCHAR(100) NOT NULL,
  parameter_value VARCHAR(2500),
  identifying CHAR(1) NOT NULL,
  constraint job_exec_params_fk foreign key (job_execution_id)
  references batch.batch_job_execution(job_execution_id)
);

CREATE TABLE batch.batch_step_execution (
  step_execution_id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  step_name VARCHAR(100) NOT NULL,
  job_execution_id BIGINT NOT NULL,
  create_time TIMESTAMP NOT NULL,
  start_time TIMESTAMP DEFAULT NULL,
  end_time TIMESTAMP DEFAULT NULL,
  status VARCHAR(10),
  commit_count BIGINT,
  read_count BIGINT,
  filter_count BIGINT,
  write_count BIGINT,
  read_skip_count BIGINT,
  write_skip_count BIGINT,
  process_skip_count BIGINT,
  rollback_count BIGINT,
  exit_code VARCHAR(2500),
  exit_message VARCHAR(2500),
  last_updated TIMESTAMP,
  constraint job_exec_step_fk foreign key (job_execution_id)
  references batch.batch_job_execution(job_execution_id)
);

CREATE TABLE batch.batch_step_execution_context (
  step_execution_id BIGINT NOT NULL PRIMARY KEY,
  short_context VARCHAR(2500) NOT NULL,
  serialized_context TEXT,
  constraint step_exec_ctx_fk foreign key (step_execution_id)
  references batch.batch_step_execution(step_execution_id)
);

CREATE TABLE batch.batch_job_execution_context (
  job_execution_id BIGINT NOT NULL PRIMARY KEY,
  short_context VARCHAR(2500) NOT NULL,
  serialized_context TEXT,
  constraint job_exec_ctx_fk foreign key (job_execution_id)
  references batch.batch_job_execution(job_execution_id)
);

CREATE SEQUENCE batch.batch_step_execution_seq MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE batch.batch_job_execution_seq MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE batch.batch_job_instance_seq MAXVALUE 9223372036854775807 NO CYCLE;

SELECT platform.share('batch.batch_job_instance', 'metadata of Spring Batch, serves all municipalities; holds run ids and counts only');
SELECT platform.share('batch.batch_job_execution', 'metadata of Spring Batch, serves all municipalities; holds run ids and counts only');
SELECT platform.share('batch.batch_job_execution_params', 'metadata of Spring Batch, serves all municipalities; holds run ids and counts only');
SELECT platform.share('batch.batch_step_execution', 'metadata of Spring Batch, serves all municipalities; holds run ids and counts only');
SELECT platform.share('batch.batch_step_execution_context', 'metadata of Spring Batch, serves all municipalities; holds run ids and counts only');
SELECT platform.share('batch.batch_job_execution_context', 'metadata of Spring Batch, serves all municipalities; holds run ids and counts only');
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA batch TO yakuba_app;
REVOKE ALL ON batch.flyway_schema_history FROM yakuba_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA batch TO yakuba_app;
