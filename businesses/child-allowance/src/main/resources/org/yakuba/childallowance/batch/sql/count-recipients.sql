SELECT count(*)
  FROM child_allowance.recipient
 WHERE known_to = 'infinity' AND valid @> CAST(:month AS date)
