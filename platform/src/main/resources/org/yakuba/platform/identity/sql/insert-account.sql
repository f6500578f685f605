INSERT INTO platform.account (officer_id, name, office, state, password_hash, totp_secret)
VALUES (:officer, :name, :office, 'ACTIVE', :password, :secret)
