SELECT a.officer_id, a.name, a.office, a.state, a.locked_until,
  ARRAY(
    SELECT r.role_id FROM platform.account_role r
    WHERE r.officer_id = a.officer_id AND r.valid @> CAST(:day AS date)
    ORDER BY r.role_id) AS roles
FROM platform.account a
ORDER BY a.officer_id
