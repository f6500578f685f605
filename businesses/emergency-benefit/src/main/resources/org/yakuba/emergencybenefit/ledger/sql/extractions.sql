SELECT e.* FROM emergency_benefit.extraction e WHERE e.benefit_id = :benefit ORDER BY e.started_at DESC, e.extraction_id DESC LIMIT 50
