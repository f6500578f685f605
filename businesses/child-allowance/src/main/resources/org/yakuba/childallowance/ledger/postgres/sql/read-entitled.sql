SELECT month FROM child_allowance.entitled_month WHERE tenant_id = platform.current_tenant() ORDER BY month
