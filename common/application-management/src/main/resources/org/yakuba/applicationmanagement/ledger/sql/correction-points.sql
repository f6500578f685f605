SELECT item_id, message
  FROM application_management.correction_point
 WHERE application_id = :id AND status_no = :statusNo
 ORDER BY point_no
