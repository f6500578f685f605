UPDATE emergency_benefit.extraction SET confirmed_by = :officer, confirmed_at = :at
 WHERE extraction_id = :extraction AND finished_at IS NOT NULL AND confirmed_at IS NULL
