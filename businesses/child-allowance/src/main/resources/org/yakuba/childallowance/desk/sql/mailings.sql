SELECT d.delivery_id, d.name, d.postal_code, d.address, d.building, d.reason, lower(d.valid) AS valid_from, upper(d.valid) AS valid_until,
       d.entered_by
  FROM child_allowance.delivery_address d
 WHERE d.addressee_number = :number AND d.known_to = 'infinity'
 ORDER BY lower(d.valid), d.delivery_id
