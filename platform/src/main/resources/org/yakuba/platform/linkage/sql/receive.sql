WITH inbox AS (
  INSERT INTO platform.linkage_inbox (consumer, event_id) VALUES (:consumer, :event)
  ON CONFLICT DO NOTHING
  RETURNING 1
), received AS (
  INSERT INTO platform.linkage_received AS r (consumer, publisher, aggregate_type, aggregate_id, version)
  VALUES (:consumer, :publisher, :aggregateType, :aggregateId, :version)
  ON CONFLICT (tenant_id, consumer, publisher, aggregate_type, aggregate_id) DO UPDATE SET version = EXCLUDED.version
    WHERE r.version < EXCLUDED.version
  RETURNING 1
)
SELECT EXISTS (SELECT FROM inbox) AND EXISTS (SELECT FROM received)
