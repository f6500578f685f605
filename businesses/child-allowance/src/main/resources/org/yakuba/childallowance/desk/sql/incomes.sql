SELECT fiscal_year, adjusted_income, dependents, elderly_dependents, known_from, known_to = 'infinity' AS lasts,
       COALESCE(entered_by, '') AS entered_by
  FROM child_allowance.income_assessment
 WHERE recipient_id = :recipient
 ORDER BY fiscal_year DESC, known_from DESC
