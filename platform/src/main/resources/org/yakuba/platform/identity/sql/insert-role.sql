INSERT INTO platform.role (role_id, name) VALUES (:role, :name) ON CONFLICT (tenant_id, role_id) DO NOTHING
