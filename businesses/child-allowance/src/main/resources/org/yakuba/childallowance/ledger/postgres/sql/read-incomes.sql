SELECT fiscal_year, adjusted_income, dependents, elderly_dependents
FROM child_allowance.income_assessment
WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient AND known_to = 'infinity'
