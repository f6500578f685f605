SELECT state, password_hash, totp_secret, totp_last_step, failed_count, locked_until
FROM platform.account
WHERE officer_id = :officer
FOR UPDATE
