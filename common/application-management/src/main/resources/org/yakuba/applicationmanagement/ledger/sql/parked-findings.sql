SELECT code, path, item_id
  FROM application_management.parked_finding
 WHERE parked_id = :id
 ORDER BY finding_no
