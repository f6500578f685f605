SELECT occurred_at, officer_id, state, note
FROM platform.work_item_event
WHERE work_item_id = :id
ORDER BY event_id
