SELECT b.bundle_id, b.form_id, b.first_target_no, b.protected, b.copies, b.pages, b.made_at
  FROM emergency_benefit.bundle b
 WHERE b.benefit_id = :benefit AND (:withProtected OR NOT b.protected)
 ORDER BY b.made_at DESC, b.first_target_no
 LIMIT 300
