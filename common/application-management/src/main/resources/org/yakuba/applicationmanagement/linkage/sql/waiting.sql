-- Sent since means: under the line of the history that made it ready.
SELECT a.application_id
  FROM application_management.application a
 WHERE a.status = 'READY_TO_FORWARD'
   AND NOT EXISTS (
     SELECT FROM application_management.delivery d
       JOIN application_management.delivery_event e ON e.tenant_id = d.tenant_id AND e.delivery_id = d.delivery_id
      WHERE d.tenant_id = a.tenant_id AND d.application_id = a.application_id AND e.kind = 'SENT' AND e.detail = a.status_no::text)
 ORDER BY a.original_submitted_at, a.application_id
 LIMIT :limit
   FOR UPDATE OF a
