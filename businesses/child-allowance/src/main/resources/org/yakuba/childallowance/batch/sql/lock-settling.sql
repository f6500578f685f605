-- Plans of payments and claims for repayment settle the same overpayments: whoever begins one waits for the other.
SELECT pg_advisory_xact_lock(hashtext('child_allowance.settling'), platform.current_tenant())
