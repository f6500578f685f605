-- Versions first, in the order in which the keys are given: their row locks are held until commit. Without a complete copy of the
-- protective flags everybody counts as protected.
WITH version AS (
  INSERT INTO platform.linkage_version AS v (publisher, aggregate_type, aggregate_id, version)
  SELECT k.publisher, k.aggregate_type, k.aggregate_id, k.events
    FROM unnest(CAST(:keyPublishers AS text[]), CAST(:keyTypes AS text[]), CAST(:keyIds AS text[]), CAST(:keyEvents AS int[]))
      AS k (publisher, aggregate_type, aggregate_id, events)
  ON CONFLICT (tenant_id, publisher, aggregate_type, aggregate_id) DO UPDATE SET version = v.version + EXCLUDED.version
  RETURNING publisher, aggregate_type, aggregate_id, version
), event AS (
  INSERT INTO platform.linkage_event
    (publisher, contract, schema_version, aggregate_type, aggregate_id, aggregate_version, occurred_at, effective_date, correlation_id,
     causation_id, suppression_flag, provisional_flag, sharing, confidential, payload)
  SELECT i.publisher, i.contract, i.schema_version, i.aggregate_type, i.aggregate_id, v.version - i.followers,
         i.occurred_at, i.effective_date, i.correlation_id, i.causation_id,
         NOT EXISTS (SELECT FROM platform.protective_flag_copy c WHERE c.tenant_id = platform.current_tenant())
         OR EXISTS (SELECT FROM platform.protective_flag f
                     WHERE f.tenant_id = platform.current_tenant()
                       AND f.addressee_number = i.aggregate_id
                       AND f.valid_from <= CAST(:today AS date)
                       AND (f.valid_to >= CAST(:today AS date)
                            OR f.open_ended AND NOT EXISTS (
                                 SELECT FROM platform.protective_flag n
                                  WHERE n.tenant_id = f.tenant_id AND n.addressee_number = f.addressee_number
                                    AND n.measure_key = f.measure_key AND n.valid_from > f.valid_from
                                    AND n.valid_from <= CAST(:today AS date)))),
         i.provisional, string_to_array(i.sharing, ' '), i.confidential, i.payload
    FROM unnest(CAST(:publishers AS text[]), CAST(:contracts AS text[]), CAST(:schemaVersions AS int[]), CAST(:aggregateTypes AS text[]),
                CAST(:aggregateIds AS text[]), CAST(:followers AS int[]), CAST(:occurredAt AS timestamptz[]),
                CAST(:effectiveDates AS date[]), CAST(:correlationIds AS uuid[]), CAST(:causationIds AS uuid[]),
                CAST(:provisional AS boolean[]), CAST(:sharing AS text[]), CAST(:confidential AS boolean[]),
                CAST(:payloads AS jsonb[])) WITH ORDINALITY
      AS i (publisher, contract, schema_version, aggregate_type, aggregate_id, followers, occurred_at, effective_date, correlation_id,
            causation_id, provisional, sharing, confidential, payload, place)
    JOIN version v USING (publisher, aggregate_type, aggregate_id)
   ORDER BY i.place
  RETURNING publication_no, event_id
), pending AS (
  INSERT INTO platform.linkage_pending (publication_no) SELECT publication_no FROM event
)
SELECT event_id FROM event ORDER BY publication_no
