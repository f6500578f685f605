UPDATE platform.account SET password_hash = :password WHERE officer_id = :officer
