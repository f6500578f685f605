INSERT INTO platform.protective_flag_copy DEFAULT VALUES ON CONFLICT (tenant_id) DO NOTHING
