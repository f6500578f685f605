INSERT INTO platform.account_role (officer_id, role_id, valid)
SELECT :officer, :role, daterange(CAST(:from AS date), NULL)
WHERE NOT EXISTS (
  SELECT FROM platform.account_role r
  WHERE r.officer_id = :officer AND r.role_id = :role AND r.valid && daterange(CAST(:from AS date), NULL))
