UPDATE platform.account SET failed_count = 0, locked_until = NULL WHERE officer_id = :officer
