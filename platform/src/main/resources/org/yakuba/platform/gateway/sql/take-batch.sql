-- The next file: those that went under one message id before go again together, all of them, under the same id; else what is new.
WITH head AS (
  SELECT message_id
    FROM platform.gateway_item
   WHERE tenant_id = platform.current_tenant() AND kind = :kind AND state = 'REQUESTED' AND next_try_at <= CAST(:now AS timestamptz)
     AND message_id IS NOT NULL
   ORDER BY next_try_at, message_id
   LIMIT 1
), due AS (
  SELECT item_id
    FROM platform.gateway_item
   WHERE tenant_id = platform.current_tenant() AND kind = :kind AND state = 'REQUESTED' AND next_try_at <= CAST(:now AS timestamptz)
     AND message_id IS NOT DISTINCT FROM (SELECT message_id FROM head)
   ORDER BY next_try_at, item_id
   LIMIT 1000
   FOR UPDATE SKIP LOCKED
)
UPDATE platform.gateway_item i
   SET message_id = COALESCE(i.message_id, CAST(:message AS uuid)), attempts = i.attempts + 1,
       next_try_at = CAST(:now AS timestamptz) + CASE LEAST(i.attempts, 3) WHEN 0 THEN interval '1 minute' WHEN 1 THEN interval '5 minutes'
                                                      WHEN 2 THEN interval '15 minutes' ELSE interval '60 minutes' END
  FROM due
 WHERE i.tenant_id = platform.current_tenant() AND i.item_id = due.item_id
RETURNING i.item_id, i.message_id, i.addressee_number, i.requested_by, i.requested_at
