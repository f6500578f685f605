UPDATE migration.job SET source_system = :system, table_revision = :revision WHERE job_no = :job
