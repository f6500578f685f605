-- 転出予定者 whose day has come.
SELECT r.addressee_number
  FROM resident_register.resident r
 WHERE r.pending_removal_on <= CAST(:today AS date)
 ORDER BY r.addressee_number
 LIMIT :limit
