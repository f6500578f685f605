INSERT INTO platform.parameter_value
       (business, parameter_id, effective_from, effective_to, value, legal_basis, change_id)
SELECT business, parameter_id, effective_from, effective_to, value, legal_basis, change_id
  FROM platform.parameter_change
 WHERE change_id = :id
