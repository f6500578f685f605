UPDATE child_allowance.status_report SET known_to = :at
WHERE tenant_id = platform.current_tenant() AND recipient_id = :recipient AND fiscal_year = :fiscalYear AND known_to = 'infinity'
RETURNING reasons, due_on
