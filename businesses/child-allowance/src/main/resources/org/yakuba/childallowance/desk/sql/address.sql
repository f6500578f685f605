SELECT concat(address, building) AS line FROM child_allowance.person
WHERE tenant_id = platform.current_tenant() AND addressee_number = :number
