INSERT INTO application_management.intake_entry (claim, taken_at, taken_on, outcome, application_id, parked_id)
VALUES (:claim, :at, :day, :outcome, CAST(:application AS uuid), CAST(:parked AS uuid))
