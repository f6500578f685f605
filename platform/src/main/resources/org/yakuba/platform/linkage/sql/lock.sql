SELECT pg_advisory_xact_lock(hashtext('platform.linkage_change'), platform.current_tenant())
