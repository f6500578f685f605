WITH changed AS (
  UPDATE platform.work_item SET state = 'OPEN', closed_at = NULL, closed_by = NULL
  WHERE work_item_id = :id AND state = 'DONE'
  RETURNING work_item_id
)
INSERT INTO platform.work_item_event (work_item_id, officer_id, state, note)
SELECT work_item_id, :officer, 'OPEN', :note FROM changed
