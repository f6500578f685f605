SELECT work_item_id, business, kind, natural_key, addressee_number, title, detail, opened_at, state, closed_at, closed_by
FROM platform.work_item
WHERE (CAST(:state AS text) IS NULL OR state = :state)
  AND (CAST(:business AS text) IS NULL OR business = :business)
  AND (CAST(:kind AS text) IS NULL OR kind = :kind)
  AND (CAST(:addressee AS text) IS NULL OR addressee_number = :addressee)
  AND (CAST(:after AS uuid) IS NULL OR work_item_id > CAST(:after AS uuid))
ORDER BY work_item_id
LIMIT :limit
