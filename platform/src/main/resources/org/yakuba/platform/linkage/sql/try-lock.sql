-- One publisher per municipality, whatever the number of program instances.
SELECT pg_try_advisory_xact_lock(hashtext('platform.linkage_change'), platform.current_tenant())
