INSERT INTO application_management.delivery_event (delivery_id, event_id, occurred_at, kind, revision, detail)
VALUES (:delivery, :event, :at, :kind, :revision, :detail)
ON CONFLICT (tenant_id, delivery_id, event_id) DO NOTHING
