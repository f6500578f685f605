UPDATE child_allowance.income_assessment SET known_to = :at
 WHERE recipient_id = :recipient AND fiscal_year = :year AND known_to = 'infinity'
