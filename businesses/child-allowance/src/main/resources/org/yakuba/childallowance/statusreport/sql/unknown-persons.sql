SELECT DISTINCT n.number
  FROM unnest(CAST(:persons AS text[])) AS n (number)
 WHERE NOT EXISTS (SELECT FROM child_allowance.person p WHERE p.addressee_number = n.number)
 ORDER BY n.number
 LIMIT :limit
