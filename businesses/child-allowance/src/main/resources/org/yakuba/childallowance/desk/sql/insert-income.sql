INSERT INTO child_allowance.income_assessment
       (recipient_id, fiscal_year, adjusted_income, dependents, elderly_dependents, entered_by, known_from)
VALUES (:recipient, :year, :yen, :dependents, :elderly, :officer, :at)
