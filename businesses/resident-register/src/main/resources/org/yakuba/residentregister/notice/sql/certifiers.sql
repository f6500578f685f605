-- Certifiers held true now, of today and later.
SELECT c.role, c.prefecture, c.title, c.name, c.seal_edge, lower(c.valid) AS valid_from, upper(c.valid) - 1 AS valid_to
  FROM resident_register.certifier c
 WHERE c.known_to = 'infinity' AND c.valid && daterange(:day, NULL, '[]')
 ORDER BY c.role, lower(c.valid)
