SELECT e.occurred_at, e.kind, e.revision, e.detail
  FROM application_management.delivery d
  JOIN application_management.delivery_event e ON e.tenant_id = d.tenant_id AND e.delivery_id = d.delivery_id
 WHERE d.application_id = :id
 ORDER BY e.occurred_at, e.event_id
