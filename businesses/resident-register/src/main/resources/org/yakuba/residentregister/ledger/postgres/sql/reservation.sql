SELECT v.status FROM resident_register.reservation v WHERE v.reservation_id = :id ORDER BY v.revision DESC LIMIT 1
