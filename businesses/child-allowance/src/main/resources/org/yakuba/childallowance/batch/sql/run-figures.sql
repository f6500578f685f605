-- What a plan adds up to.
SELECT (SELECT count(*) FROM child_allowance.planned_payment WHERE run_id = :run) AS payments,
       (SELECT COALESCE(sum(gross_yen), 0) FROM child_allowance.planned_payment WHERE run_id = :run) AS gross_yen,
       (SELECT COALESCE(sum(amount_yen), 0) FROM child_allowance.planned_deduction WHERE run_id = :run) AS deducted_yen,
       (SELECT COALESCE(sum(amount_yen), 0) FROM child_allowance.planned_local WHERE run_id = :run) AS local_yen,
       (SELECT count(*) FROM child_allowance.planned_payment WHERE run_id = :run AND payee_account_id IS NULL AND NOT consent) AS without_account,
       (SELECT count(DISTINCT recipient_id) FROM child_allowance.planned_line WHERE run_id = :run AND held IS NOT NULL) AS held,
       (SELECT COALESCE(sum(amount_yen), 0) FROM child_allowance.planned_line WHERE run_id = :run AND held IS NOT NULL) AS held_yen,
       (SELECT count(DISTINCT d.recipient_id)
          FROM child_allowance.payment_run r
          JOIN child_allowance.determination d ON d.recorded_at > r.known_at
         WHERE r.run_id = :run AND r.state IN ('PLANNING', 'PLANNED')) AS decided_since
