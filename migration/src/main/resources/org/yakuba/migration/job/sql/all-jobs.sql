SELECT job_no, job_id, kind, sequence, base_date, status, directory, started_by, started_at, finished_at FROM migration.job ORDER BY job_no DESC
