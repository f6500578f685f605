WITH changed AS (
  UPDATE platform.work_item SET state = 'DONE', closed_at = now(), closed_by = :officer
  WHERE work_item_id = :id AND state = 'OPEN'
  RETURNING work_item_id
)
INSERT INTO platform.work_item_event (work_item_id, officer_id, state, note)
SELECT work_item_id, :officer, 'DONE', :note FROM changed
