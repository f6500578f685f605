SELECT r.* FROM emergency_benefit.target_request r
 WHERE r.benefit_id = :benefit
 ORDER BY r.approved_at IS NOT NULL, r.requested_at DESC
 LIMIT 100
