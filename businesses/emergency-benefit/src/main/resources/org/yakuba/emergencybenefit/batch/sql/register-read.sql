UPDATE emergency_benefit.extraction SET persons = :persons, read_at = :at WHERE extraction_id = :extraction
