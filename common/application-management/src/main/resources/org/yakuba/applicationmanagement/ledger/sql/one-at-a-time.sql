SELECT pg_advisory_xact_lock(hashtext('application_management.intake'), platform.current_tenant())
