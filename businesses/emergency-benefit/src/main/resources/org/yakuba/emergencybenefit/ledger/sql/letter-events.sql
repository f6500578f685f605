SELECT e.* FROM emergency_benefit.letter_event e WHERE e.benefit_id = :benefit AND e.target_no = :target ORDER BY e.event_no DESC
