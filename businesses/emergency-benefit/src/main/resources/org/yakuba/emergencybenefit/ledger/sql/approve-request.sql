UPDATE emergency_benefit.target_request SET approved_by = :officer, approved_at = :at WHERE request_id = :request AND approved_at IS NULL
