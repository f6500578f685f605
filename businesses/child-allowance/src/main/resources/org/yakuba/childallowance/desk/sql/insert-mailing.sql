INSERT INTO child_allowance.delivery_address
       (addressee_number, name, postal_code, address, building, reason, valid, entered_by, known_from)
VALUES (:number, :name, :postalCode, :address, :building, :reason, daterange(CAST(:from AS date), CAST(:until AS date)), :officer, :at)
