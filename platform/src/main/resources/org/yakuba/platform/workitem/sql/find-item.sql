SELECT work_item_id, business, kind, natural_key, addressee_number, title, detail, opened_at, state, closed_at, closed_by
FROM platform.work_item
WHERE work_item_id = :id
