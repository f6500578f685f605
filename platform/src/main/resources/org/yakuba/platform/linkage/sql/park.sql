INSERT INTO platform.linkage_parked
  (consumer, cursor, publisher, aggregate_type, aggregate_id, state, cause, attempts, parked_at, next_attempt_at)
VALUES (:consumer, :cursor, :publisher, :aggregateType, :aggregateId, :state, :cause, :attempts, CAST(:now AS timestamptz),
        CAST(:next AS timestamptz))
ON CONFLICT DO NOTHING
