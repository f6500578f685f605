INSERT INTO child_allowance.status_report (tenant_id, recipient_id, fiscal_year, reasons, state, state_on, due_on, known_from)
VALUES (platform.current_tenant(), :recipient, :fiscalYear, CAST(:reasons AS text[]), :state, :stateOn, :dueOn, :at)
