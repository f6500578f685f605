-- One sealer per municipality, whatever the number of program instances.
SELECT pg_try_advisory_xact_lock(hashtext('platform.audit_seal'), platform.current_tenant())
