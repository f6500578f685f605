-- 認定番号 under which a person is a recipient and has not been extinguished.
SELECT DISTINCT certification_number FROM child_allowance.recipient
WHERE tenant_id = platform.current_tenant() AND addressee_number = :number AND known_to = 'infinity' AND extinction_date IS NULL ORDER BY 1
