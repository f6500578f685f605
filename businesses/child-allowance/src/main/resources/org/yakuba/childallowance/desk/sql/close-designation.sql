UPDATE child_allowance.parent_designation SET known_to = :at
 WHERE designation_id = :id AND known_to = 'infinity' AND upper_inf(valid)
RETURNING designee_number, designators, country, filed_on, lower(valid) AS valid_from
