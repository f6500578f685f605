-- One delivery per municipality and consumer, whatever the number of program instances.
SELECT pg_try_advisory_xact_lock(hashtext('platform.linkage.' || :consumer), platform.current_tenant())
