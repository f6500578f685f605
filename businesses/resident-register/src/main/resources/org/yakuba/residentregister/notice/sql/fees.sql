-- Fees held true now, of today and later.
SELECT f.certificate, f.channel, f.fee_yen, lower(f.valid) AS valid_from, upper(f.valid) - 1 AS valid_to
  FROM resident_register.certificate_fee f
 WHERE f.known_to = 'infinity' AND f.valid && daterange(:day, NULL, '[]')
 ORDER BY f.certificate, f.channel, lower(f.valid)
