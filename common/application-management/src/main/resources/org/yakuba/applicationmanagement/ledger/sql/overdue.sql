SELECT a.application_id
  FROM application_management.application a
  JOIN application_management.correction_request c
    ON c.tenant_id = a.tenant_id AND c.application_id = a.application_id AND c.status_no = a.status_no
 WHERE a.status = 'CORRECTION_REQUESTED' AND c.due_date < :today
 ORDER BY c.due_date, a.application_id
 LIMIT :limit
   FOR UPDATE OF a
