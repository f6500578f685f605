SELECT e.* FROM emergency_benefit.extraction e WHERE e.extraction_id = :extraction
