UPDATE platform.account SET totp_secret = :secret WHERE officer_id = :officer
