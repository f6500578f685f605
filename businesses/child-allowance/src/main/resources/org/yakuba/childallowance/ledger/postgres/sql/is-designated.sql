SELECT EXISTS (
  SELECT FROM child_allowance.parent_designation d
   WHERE d.designee_number = :number AND d.known_to = 'infinity' AND d.valid @> CAST(:day AS date))
