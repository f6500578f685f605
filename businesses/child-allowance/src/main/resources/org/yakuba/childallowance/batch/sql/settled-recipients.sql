DELETE FROM child_allowance.unsettled u
 USING child_allowance.payment_run_touched t
 WHERE t.run_id = :run AND t.recipient_id = u.recipient_id
