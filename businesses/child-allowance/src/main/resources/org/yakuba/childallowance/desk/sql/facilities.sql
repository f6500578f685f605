-- 施設設置者・里親等 as known now.
SELECT DISTINCT r.recipient_id, r.certification_number
  FROM child_allowance.recipient r
 WHERE r.capacity = 'FACILITY' AND r.known_to = 'infinity'
 ORDER BY r.certification_number
 LIMIT :limit
