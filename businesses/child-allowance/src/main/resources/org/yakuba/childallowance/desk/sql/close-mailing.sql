UPDATE child_allowance.delivery_address SET known_to = :at
 WHERE delivery_id = :id AND addressee_number = :number AND known_to = 'infinity'
RETURNING name, postal_code, address, building, reason, lower(valid) AS valid_from, upper(valid) AS valid_until
