SELECT pg_advisory_xact_lock(hashtext('resident_register.certificate_link'), platform.current_tenant())
