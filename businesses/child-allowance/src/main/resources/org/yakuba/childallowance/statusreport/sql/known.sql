SELECT count(DISTINCT m.addressee_number) AS persons, max(m.known_from) AS last_at
  FROM child_allowance.pension_membership m
 WHERE m.known_to = 'infinity'
