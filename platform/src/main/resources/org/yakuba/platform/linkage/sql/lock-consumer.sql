SELECT pg_advisory_xact_lock(hashtext('platform.linkage.' || :consumer), platform.current_tenant())
