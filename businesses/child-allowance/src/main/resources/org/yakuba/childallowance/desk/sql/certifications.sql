SELECT DISTINCT certification_number FROM child_allowance.recipient
WHERE tenant_id = platform.current_tenant() AND addressee_number = :number AND known_to = 'infinity' ORDER BY 1
