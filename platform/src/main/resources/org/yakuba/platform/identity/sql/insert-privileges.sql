INSERT INTO platform.role_privilege (role_id, privilege_id)
SELECT :role, p.id FROM unnest(CAST(:privileges AS text[])) AS p (id)
ON CONFLICT (tenant_id, role_id, privilege_id) DO NOTHING
