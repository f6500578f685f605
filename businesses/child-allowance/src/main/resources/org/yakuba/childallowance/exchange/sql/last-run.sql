SELECT max(r.made_at) AS made_at FROM child_allowance.copy_run r WHERE r.tenant_id = platform.current_tenant()
