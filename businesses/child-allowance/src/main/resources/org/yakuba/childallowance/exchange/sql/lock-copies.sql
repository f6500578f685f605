SELECT pg_advisory_xact_lock(hashtext('child_allowance.information_copy'), platform.current_tenant())
