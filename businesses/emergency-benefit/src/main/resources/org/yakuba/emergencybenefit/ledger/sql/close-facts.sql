UPDATE emergency_benefit.person_fact SET known_to = :at
 WHERE benefit_id = :benefit AND addressee_number = ANY (:numbers) AND known_to = 'infinity'
