INSERT INTO child_allowance.suspension (tenant_id, recipient_id, reason, valid, released_on, entered_by, known_from)
VALUES (platform.current_tenant(), :recipient, 'STATUS_REPORT_MISSING',
        daterange(CAST(:from AS date), greatest(CAST(:until AS date), CAST(:from AS date) + 1)), :releasedOn, :enteredBy, :at)
