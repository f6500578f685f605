UPDATE platform.account
SET totp_last_step = :step, failed_count = :failures, locked_until = CAST(:until AS timestamptz)
WHERE officer_id = :officer
