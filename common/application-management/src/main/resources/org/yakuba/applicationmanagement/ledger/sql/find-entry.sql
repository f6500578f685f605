SELECT outcome, application_id, parked_id FROM application_management.intake_entry WHERE claim = :claim
