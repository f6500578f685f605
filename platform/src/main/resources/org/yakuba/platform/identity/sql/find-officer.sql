SELECT a.officer_id, a.name, a.office,
  ARRAY(
    SELECT r.role_id FROM platform.account_role r
    WHERE r.officer_id = a.officer_id AND r.valid @> CAST(:day AS date)) AS roles,
  ARRAY(
    SELECT DISTINCT p.privilege_id
    FROM platform.account_role r
    JOIN platform.role_privilege p ON p.role_id = r.role_id AND p.withdrawn_at IS NULL
    WHERE r.officer_id = a.officer_id AND r.valid @> CAST(:day AS date)) AS privileges
FROM platform.account a
WHERE a.officer_id = :officer AND a.state = 'ACTIVE'
