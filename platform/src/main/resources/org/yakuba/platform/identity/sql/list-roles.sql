SELECT r.role_id, r.name,
  ARRAY(
    SELECT p.privilege_id FROM platform.role_privilege p
    WHERE p.role_id = r.role_id AND p.withdrawn_at IS NULL
    ORDER BY p.privilege_id) AS privileges
FROM platform.role r
ORDER BY r.role_id
