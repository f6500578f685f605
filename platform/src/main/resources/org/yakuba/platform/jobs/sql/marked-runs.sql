SELECT run_id FROM batch.job_run WHERE state = 'RUNNING' ORDER BY run_id
