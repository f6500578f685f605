SELECT parameter_id, effective_from, effective_to, value, legal_basis, change_id, known_from,
       NULLIF(known_to, 'infinity') AS known_to
  FROM platform.parameter_value
 WHERE business = :business AND parameter_id = :parameter
 ORDER BY effective_from DESC, known_from DESC
