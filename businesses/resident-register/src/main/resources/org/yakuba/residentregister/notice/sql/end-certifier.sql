-- What was held true for these days is no longer; the days before and after stay as they were, under a row of their own.
WITH ended AS (
  UPDATE resident_register.certifier SET known_to = now()
   WHERE role = :role AND known_to = 'infinity' AND valid && daterange(:from, :to, '[]')
  RETURNING role, prefecture, title, name, seal_cipher, seal_edge, valid)
INSERT INTO resident_register.certifier (role, prefecture, title, name, seal_cipher, seal_edge, valid)
SELECT e.role, e.prefecture, e.title, e.name, e.seal_cipher, e.seal_edge, rest
  FROM ended e
 CROSS JOIN LATERAL unnest(datemultirange(e.valid) - datemultirange(daterange(:from, :to, '[]'))) AS rest
