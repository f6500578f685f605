-- 認定番号 under which a person is a recipient now, as a parent; after death and moves the last one.
SELECT certification_number FROM child_allowance.recipient
WHERE tenant_id = platform.current_tenant() AND addressee_number = :number AND known_to = 'infinity' AND capacity = 'PARENT'
ORDER BY extinction_date IS NOT NULL, upper(valid) DESC NULLS FIRST, recipient_id DESC LIMIT 1
