UPDATE child_allowance.pension_membership SET known_to = :at
 WHERE addressee_number = ANY (CAST(:persons AS text[])) AND known_to = 'infinity'
