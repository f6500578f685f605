SELECT e.* FROM emergency_benefit.application_event e WHERE e.application_no = :application ORDER BY e.event_no DESC
