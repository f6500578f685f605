UPDATE platform.account_role
SET valid = daterange(lower(valid), CAST(:from AS date))
WHERE officer_id = :officer AND role_id = :role AND valid @> CAST(:from AS date) AND lower(valid) < CAST(:from AS date)
